namespace Timbr.Typed.Tests.Machines.Status;

public class RateWindowTests
{
    private readonly RateWindow _window = new();

    [Fact]
    public void At_the_begin_there_is_no_rate() => Assert.Equal(0, _window.PerSecond(TimeSpan.Zero, 0));

    [Fact]
    public void In_the_first_seconds_it_is_the_rate_since_the_begin() => Assert.Equal(50, _window.PerSecond(TimeSpan.FromSeconds(2), 100));

    [Fact]
    public void Later_only_the_last_five_seconds_count()
    {
        for (var second = 0; second < 60; second++)
        {
            _window.Sample(TimeSpan.FromSeconds(second), second < 50 ? second * 1000 : 50_000);
        }

        Assert.Equal(0, _window.PerSecond(TimeSpan.FromSeconds(60), 50_000));
        Assert.Equal(100, _window.PerSecond(TimeSpan.FromSeconds(60), 50_500));
    }

    [Fact]
    public void Between_two_samples_the_count_is_taken_to_rise_evenly()
    {
        _window.Sample(TimeSpan.FromSeconds(4), 400);
        _window.Sample(TimeSpan.FromSeconds(6), 600);
        Assert.Equal(100, _window.PerSecond(TimeSpan.FromSeconds(10), 1000));
    }

    [Fact]
    public void What_came_before_a_rest_does_not_count_after_it()
    {
        _window.Sample(TimeSpan.FromSeconds(1), 0);
        _window.Rest(TimeSpan.FromSeconds(1.4), 1000);
        Assert.Equal(0, _window.PerSecond(TimeSpan.FromSeconds(60), 1000));
        _window.Sample(TimeSpan.FromSeconds(60), 1000);
        Assert.Equal(20, _window.PerSecond(TimeSpan.FromSeconds(61), 1100));
    }

    [Fact]
    public void A_rest_within_the_last_seconds_counts_with_what_came_before_it()
    {
        _window.Sample(TimeSpan.FromSeconds(5), 500);
        _window.Rest(TimeSpan.FromSeconds(7), 700);
        Assert.Equal(40, _window.PerSecond(TimeSpan.FromSeconds(10), 700));
    }

    [Fact]
    public void Recent_rates_are_those_of_the_last_seconds_oldest_first()
    {
        for (var half = 1; half <= 8; half++)
        {
            _window.Sample(TimeSpan.FromSeconds(half / 2.0), half * half * 10);
        }

        Assert.Equal([40, 120, 200, 280], _window.Recent(TimeSpan.FromSeconds(4), 640));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.9, 0)]
    [InlineData(1, 1)]
    [InlineData(29.9, 29)]
    [InlineData(3600, 30)]
    public void There_are_as_many_recent_rates_as_whole_seconds_and_at_most_thirty(double seconds, int rates) =>
        Assert.Equal(rates, _window.Recent(TimeSpan.FromSeconds(seconds), 1000).Length);

    [Fact]
    public void Thirty_seconds_of_bursts_and_rests_are_remembered()
    {
        for (var half = 0; half < 120; half++)
        {
            var at = TimeSpan.FromSeconds(half / 2.0);
            _window.Sample(at, half / 2 * 100);
            _window.Rest(at, half / 2 * 100);
        }

        var rates = _window.Recent(TimeSpan.FromSeconds(59.5), 5900);
        Assert.Equal((30, 100.0, 100.0), (rates.Length, rates.Min(), rates.Max()));
    }

    [Fact]
    public void Seconds_without_a_message_have_no_rate()
    {
        _window.Sample(TimeSpan.FromSeconds(1), 50);
        _window.Rest(TimeSpan.FromSeconds(1), 50);

        Assert.Equal([50, 0, 0], _window.Recent(TimeSpan.FromSeconds(3), 50));
    }

    [Fact]
    public void After_an_hour_of_nothing_a_burst_shows()
    {
        _window.Sample(TimeSpan.FromSeconds(1), 10);
        _window.Sample(TimeSpan.FromHours(1), 10);
        Assert.Equal(20, _window.PerSecond(TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1), 110));
    }
}
