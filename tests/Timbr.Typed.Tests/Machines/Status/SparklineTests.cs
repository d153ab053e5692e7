namespace Timbr.Typed.Tests.Machines.Status;

public class SparklineTests
{
    [Theory]
    [InlineData("  ▁▂▅█", 0.0, 1.0, 4.0, 7.0)]
    [InlineData("  ▁▁▁", 0.0, 0.0, 0.0)]
    [InlineData("  █▅", 2.0, 1.0)]
    public void A_rate_is_a_block_as_high_as_its_share_of_the_highest(string expected, params double[] rates) => Assert.Equal(expected, Sparkline.Text(rates));

    [Theory]
    [InlineData]
    [InlineData(3.0)]
    public void Fewer_than_two_rates_are_no_picture(params double[] rates) => Assert.Equal(("", ""), (Sparkline.Text(rates), Sparkline.Svg(rates)));

    [Fact]
    public void In_a_page_it_is_a_line_without_script_in_the_colour_of_the_text() => Assert.Equal(
        """<svg style="width:8em;height:.9em;margin-right:.6em;vertical-align:-.1em" viewBox="0 0 8 18" preserveAspectRatio="none" role="img" aria-label="Rates of the last seconds"><polyline points="0,17 4,9 8,1" fill="none" stroke="currentColor" vector-effect="non-scaling-stroke"/></svg>""",
        Sparkline.Svg([0, 500, 1000]));

    [Fact]
    public void It_stands_beside_the_rate()
    {
        var status = Statuses.Quakes with { RecentRates = [412_000, 206_000] };
        Assert.Contains("\nRATE          412 k/s  █▅\n", status.ToText(), StringComparison.Ordinal);
        Assert.Contains($"{Sparkline.Svg(status.RecentRates)}412 k/s", status.ToHtml(), StringComparison.Ordinal);
    }
}
