namespace Timbr.Typed.Tests.Machines.Status;

public class StatusHtmlTests
{
    private const string Key = "display:inline-block;width:8em;color:#666";
    private const string Cell = "text-align:left;padding:.15em .8em .15em 0;border-bottom:1px solid #ddd;vertical-align:top";

    [Fact]
    public void A_status_is_a_fragment_with_its_style_in_it() => Assert.Equal(
        $"""
        <div style="font:14px/1.4 system-ui,sans-serif;color:#222;background:#fff;padding:.8em">
        <div><span style="{Key}">PIPELINE</span>Quakes</div>
        <div><span style="{Key}">STATE</span>Created</div>
        <div><span style="{Key}">UP</span>00:00:00</div>
        <div><span style="{Key}">SOURCE</span>None</div>
        <div><span style="{Key}">PROCESSED</span>500</div>
        <div><span style="{Key}">FAILED</span>0</div>
        <div><span style="{Key}">STOPPED</span>0</div>
        <div><span style="{Key}">DROPPED</span>0</div>
        <div><span style="{Key}">UNWRITTEN</span>0</div>
        <div><span style="{Key}">RATE</span>0 /s</div>
        <div><span style="{Key}">QUEUE</span>{Bar("50", "#c77700")}512 of 1,024</div>
        <div><span style="{Key}">PROGRESS</span>{Bar("33.3", "#2b7a3f")}33.3 % of 1,500</div>
        <div><span style="{Key}">ETA</span>-</div>
        <div><span style="{Key}">CURRENT ID</span>-</div>
        <div><span style="{Key}">LAST ID</span>-</div>
        <div><span style="{Key}">LAST TIME</span>-</div>
        <div><span style="{Key}">EVENTS</span>0 handled, 0 failed</div>
        <div><span style="{Key}">LAST ERROR</span>-</div>
        <table style="border-collapse:collapse;margin:.5em 0">
        <tr><th style="{Cell}">SLOT</th><th style="{Cell}">NAME</th><th style="{Cell}">TYPE</th><th style="{Cell}">TIME</th><th style="{Cell}">CALLS</th><th style="{Cell}">FAILED</th><th style="{Cell}">VARIANT</th></tr>
        <tr><td style="{Cell}">0</td><td style="{Cell}">Energy</td><td style="{Cell}">double</td><td style="{Cell}">100 ns</td><td style="{Cell}">103,220,194</td><td style="{Cell}">0</td><td style="{Cell}">-</td></tr>
        <tr style="color:#b00020"><td style="{Cell}">1</td><td style="{Cell}">Region</td><td style="{Cell}">string</td><td style="{Cell}">-</td><td style="{Cell}">103,220,191</td><td style="{Cell}">3</td><td style="{Cell}">robust</td></tr>
        </table>
        </div>

        """,
        (Statuses.Empty with { Processed = 500, QueueDepth = 512, ExpectedTotal = 1500, Slots = Statuses.Quakes.Slots }).ToHtml());

    [Fact]
    public void Nothing_of_a_name_or_an_error_gets_into_the_page_as_markup()
    {
        const string Hostile = "<script>alert(\"x\")</script>&'";
        var html = (Statuses.Quakes with
        {
            Pipeline = Hostile,
            LastError = new InvalidDataException(Hostile),
            Slots = [new SlotStatus { Number = 0, Name = Hostile, Type = Hostile, Calls = 1, Failures = 0, Variant = Hostile }],
            Publishers = [new PublisherStatus(Hostile, 0, 0, null)],
        }).ToHtml();
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(6, html.Split("&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;&amp;&#39;").Length - 1);
    }

    [Fact]
    public void A_web_address_is_a_link_shortened_to_its_last_ten_characters()
    {
        var html = (Statuses.Quakes with { Publishers = [new PublisherStatus("https://example.org/sinks/one-and-only?a=1&b=2", 0, 0, null)] }).ToHtml();
        Assert.Contains(
            """<a href="https://example.org/sinks/one-and-only?a=1&amp;b=2" title="https://example.org/sinks/one-and-only?a=1&amp;b=2" rel="noopener noreferrer">…ly?a=1&amp;b=2</a>""",
            html,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("tcp://127.0.0.1:5556")]
    [InlineData("data:text/html,x")]
    [InlineData("file:///etc/passwd")]
    public void Other_addresses_are_no_links(string name) =>
        Assert.DoesNotContain("<a ", (Statuses.Quakes with { Publishers = [new PublisherStatus(name, 0, 0, null)] }).ToHtml(), StringComparison.Ordinal);

    [Fact]
    public void An_address_cannot_leave_its_attribute() =>
        Assert.DoesNotContain("onmouseover=\"", HtmlTable.Cell("https://example.org/\"onmouseover=\"alert(1)"), StringComparison.Ordinal);

    private static string Bar(string percent, string color) =>
        $"""<span style="display:inline-block;width:16em;height:.8em;background:#e4e4e4;margin-right:.6em"><span style="display:block;height:100%;width:{percent}%;background:{color}"></span></span>""";
}
