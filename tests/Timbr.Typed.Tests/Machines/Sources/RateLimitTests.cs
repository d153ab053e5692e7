namespace Timbr.Typed.Tests.Machines.Sources;

public class RateLimitTests
{
    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData("500/s", 500)]
    [InlineData("0.5/s", 0.5)]
    [InlineData("max", double.PositiveInfinity)]
    public void A_rate_is_read_as_people_type_it(string text, double expected)
    {
        Assert.True(RateLimit.TryParse(text, out var perSecond));
        Assert.Equal(expected, perSecond);
    }

    [Theory]
    [InlineData("")]
    [InlineData("500")]
    [InlineData("/s")]
    [InlineData("0/s")]
    [InlineData("-1/s")]
    [InlineData("1,5/s")]
    [InlineData("NaN/s")]
    [InlineData("many/s")]
    public void What_is_no_rate_is_refused(string text) => Assert.False(RateLimit.TryParse(text, out _));

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    public void A_rate_must_be_more_than_zero(double perSecond) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Enumerable.Range(0, 1).AtRate(perSecond));

    [Fact]
    public async Task Items_come_no_sooner_than_they_are_due()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(Enumerable.Range(0, 3).AtRate(perSecond: 10, _time));
        machine.Start();
        foreach (var processed in (int[])[1, 2])
        {
            await Soon.Until(() => machine.Status.Processed == processed && _time.Timers == 1);
            _time.Advance(TimeSpan.FromMilliseconds(99));
            Assert.Equal(processed, machine.Status.Processed);
            await Soon.Until(() => _time.Timers == 1);
            _time.Advance(TimeSpan.FromMilliseconds(1));
        }

        await Soon.Until(() => machine.Status.Processed == 3);
    }

    [Fact]
    public async Task What_is_late_is_made_up_for_up_to_a_tenth_of_a_second()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(Enumerable.Range(0, 1000).AtRate(perSecond: 100, _time));
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 1 && _time.Timers == 1);
        _time.Advance(TimeSpan.FromSeconds(1));
        await Soon.Until(() => _time.Timers == 1);
        await Soon.Until(() => machine.Status is { QueueDepth: 0, CurrentId: null });

        // The first, the one that was waited for, and those due from 0.9 s to 1 s.
        Assert.Equal(1 + 1 + 11, machine.Status.Processed);
    }

    [Fact]
    public void No_limit_is_the_source_itself()
    {
        int[] source = [1];
        Assert.Same(source, source.AtRate(double.PositiveInfinity));
    }

    [Fact]
    public async Task A_drain_lifts_the_limit_and_takes_what_the_source_has_read()
    {
        var source = new StoppableSource();
        await using var machine = new NumberMachine();
        machine.SetSource(source.AtRate(perSecond: 1, _time));
        machine.Start();
        await Soon.Until(() => _time.Timers == 1);
        await machine.StopAsync().WithinPatience();
        Assert.Equal(StoppableSource.Ahead, machine.Status.Processed);
    }

    [Fact]
    public async Task A_source_that_cannot_be_asked_to_end_is_read_no_further()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(Enumerable.Range(0, 100).AtRate(perSecond: 1, _time));
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 1 && _time.Timers == 1);
        await machine.StopAsync().WithinPatience();
        Assert.Equal(1, machine.Status.Processed);
    }
}
