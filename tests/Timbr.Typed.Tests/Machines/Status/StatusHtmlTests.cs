namespace Timbr.Typed.Tests.Machines.Status;

public class StatusHtmlTests
{
    private const string Line = "display:flex";
    private const string Key = "flex:none;width:9em;opacity:.7";
    private const string Value = "flex:1;min-width:0;overflow-wrap:anywhere;white-space:pre-line";
    private const string Cell = "padding:.15em .8em .15em 0;border-bottom:1px solid #8886;vertical-align:top";
    private const string Header = $"{Cell};white-space:nowrap;text-align:left";
    private const string Text = $"{Cell};overflow-wrap:anywhere;text-align:left";
    private const string Number = $"{Cell};white-space:nowrap;text-align:right";

    [Fact]
    public void A_status_is_a_fragment_with_its_style_in_it() => Assert.Equal(
        $"""
        <div style="font:14px/1.4 system-ui,sans-serif;color:CanvasText;background:Canvas;padding:.8em">
        <div style="{Line}"><span style="{Key}">PIPELINE</span><span style="{Value}">Quakes</span></div>
        <div style="{Line}"><span style="{Key}">STATE</span><span style="{Value}">Created</span></div>
        <div style="{Line}"><span style="{Key}">UP</span><span style="{Value}">00:00:00</span></div>
        <div style="{Line}"><span style="{Key}">SOURCE</span><span style="{Value}">None</span></div>
        <div style="{Line}"><span style="{Key}">PROCESSED</span><span style="{Value}">500</span></div>
        <div style="{Line}"><span style="{Key}">FAILED</span><span style="{Value}">0</span></div>
        <div style="{Line}"><span style="{Key}">STOPPED</span><span style="{Value}">0</span></div>
        <div style="{Line}"><span style="{Key}">DROPPED</span><span style="{Value}">0</span></div>
        <div style="{Line}"><span style="{Key}">UNWRITTEN</span><span style="{Value}">0</span></div>
        <div style="{Line}"><span style="{Key}">RATE</span><span style="{Value}">0 /s</span></div>
        <div style="{Line}"><span style="{Key}">QUEUE</span><span style="{Value}">{Bar("50", "#c77700")}512 of 1,024</span></div>
        <div style="{Line}"><span style="{Key}">PROGRESS</span><span style="{Value}">{Bar("33.3", "#2b7a3f")}33.3 % of 1,500</span></div>
        <div style="{Line}"><span style="{Key}">ETA</span><span style="{Value}">-</span></div>
        <div style="{Line}"><span style="{Key}">CURRENT ID</span><span style="{Value}">-</span></div>
        <div style="{Line}"><span style="{Key}">CURRENT TIME</span><span style="{Value}">-</span></div>
        <div style="{Line}"><span style="{Key}">LAST ID</span><span style="{Value}">-</span></div>
        <div style="{Line}"><span style="{Key}">LAST TIME</span><span style="{Value}">-</span></div>
        <div style="{Line}"><span style="{Key}">EVENTS</span><span style="{Value}">0 handled, 0 failed</span></div>
        <div style="{Line}"><span style="{Key}">LAST ERROR</span><span style="{Value}">-</span></div>
        <table style="border-collapse:collapse;margin:.5em 0">
        <tr><th style="{Number}">SLOT</th><th style="{Header}">NAME</th><th style="{Header}">TYPE</th><th style="{Number}">TIME</th><th style="{Number}">CALLS</th><th style="{Number}">FAILED</th><th style="{Header}">VARIANT</th></tr>
        <tr><td style="{Number}">0</td><td style="{Text}">Energy</td><td style="{Text}">double</td><td style="{Number}">100 ns</td><td style="{Number}">103,220,194</td><td style="{Number}">0</td><td style="{Text}">-</td></tr>
        <tr style="color:#b00020;color:light-dark(#b00020,#ff8f9c)"><td style="{Number}">1</td><td style="{Text}">Region</td><td style="{Text}">string</td><td style="{Number}">-</td><td style="{Number}">103,220,191</td><td style="{Number}">3</td><td style="{Text}">robust</td></tr>
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

    [Fact]
    public void No_control_character_of_an_error_stands_in_the_page()
    {
        var html = (Statuses.Quakes with { LastError = new InvalidDataException("a\0b\u001B[2Jc\u0007d\u009Be\nf") }).ToHtml();

        Assert.DoesNotContain(html, static c => char.IsControl(c) && c != '\n');
        Assert.Contains(">a b [2Jc d e\nf<", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_in_a_page_turns_the_direction_of_its_text() =>
        Assert.Contains(
            ">a\uFFFDb\uFFFDc<",
            (Statuses.Quakes with { Publishers = [new PublisherStatus("a\u202Eb\u2067c", 0, 0, null)] }).ToHtml(),
            StringComparison.Ordinal);

    [Fact]
    public void A_link_is_not_cut_within_a_character() =>
        Assert.Contains(">…&#128512;cdefghijk</a>", HtmlTable.Cell("https://e.de/ab😀cdefghijk"), StringComparison.Ordinal);

    private static string Bar(string percent, string color) =>
        $"""<span style="display:inline-block;width:16em;max-width:50%;height:.8em;background:#8884;margin-right:.6em"><span style="display:block;height:100%;width:{percent}%;background:{color}"></span></span>""";
}
