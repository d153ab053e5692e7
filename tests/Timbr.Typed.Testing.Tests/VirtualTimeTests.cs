namespace Timbr.Typed.Testing.Tests;

/// <summary>The clock by itself.</summary>
public sealed class VirtualTimeTests
{
    private readonly VirtualTime _time = new(Machines.Begin);
    private readonly List<string> _fired = [];

    [Fact]
    public void It_shows_what_it_was_told_to()
    {
        _time.Advance(TimeSpan.FromSeconds(1.5));
        _time.AdvanceTo(Machines.Begin.AddMinutes(2));

        Assert.Equal((Machines.Begin.AddMinutes(2), Machines.Begin.AddMinutes(2)), (_time.Now, _time.GetUtcNow()));
    }

    [Fact]
    public void Timestamps_measure_its_time()
    {
        var start = _time.GetTimestamp();

        _time.Advance(TimeSpan.FromMilliseconds(1234));

        Assert.Equal(TimeSpan.FromMilliseconds(1234), _time.GetElapsedTime(start));
    }

    [Fact]
    public void It_does_not_go_back() => Assert.Throws<ArgumentOutOfRangeException>(() => _time.AdvanceTo(Machines.Begin.AddTicks(-1)));

    [Fact]
    public void It_does_not_show_what_ids_cannot_say() => Assert.Throws<ArgumentOutOfRangeException>(static () => new VirtualTime(DateTimeOffset.UnixEpoch.AddTicks(-1)));

    [Fact]
    public void Timers_fire_as_they_fall_due_and_see_their_moment()
    {
        using var late = Timer("late", 3);
        using var early = Timer("early", 1);

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["early at 1", "late at 3"], _fired);
    }

    [Fact]
    public void Timers_of_one_moment_fire_as_they_were_created()
    {
        using var first = Timer("first", 9);
        using var second = Timer("second", 2);
        using var third = Timer("third", 2);
        first.Change(TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(["first at 2", "second at 2", "third at 2"], _fired);
    }

    [Fact]
    public void A_timer_with_a_period_fires_again_and_again()
    {
        using var timer = Timer("tick", 1, 2);

        _time.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(["tick at 1", "tick at 3", "tick at 5"], _fired);
    }

    [Fact]
    public void A_timer_that_another_one_sets_fires_in_the_same_advance()
    {
        using var timer = _time.CreateTimer(_ => Timer("inner", 1), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(["inner at 2"], _fired);
    }

    [Fact]
    public void A_timer_that_is_due_at_once_fires_when_the_clock_runs()
    {
        using var timer = Timer("now", 0);
        Assert.Empty(_fired);

        _time.Run();

        Assert.Equal(["now at 0"], _fired);
    }

    [Fact]
    public void A_disposed_timer_does_not_fire()
    {
        var timer = Timer("never", 1);
        timer.Dispose();

        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Empty(_fired);
        Assert.False(timer.Change(TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan));
    }

    [Fact]
    public void What_awaits_a_delay_goes_on_before_the_advance_returns()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(1), _time, TestContext.Current.CancellationToken);

        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(delay.IsCompletedSuccessfully);
    }

    [Fact]
    public void Local_time_is_universal_time_wherever_the_test_runs() => Assert.Equal(TimeSpan.Zero, _time.GetLocalNow().Offset);

    [Theory, InlineData(0), InlineData(-5), InlineData(25 * 24 * 3600)]
    public void The_real_time_limit_has_bounds(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => _time.RealTimeLimit = TimeSpan.FromSeconds(seconds));

    private ITimer Timer(string name, int due, int period = 0) => _time.CreateTimer(
        _ => _fired.Add(FormattableString.Invariant($"{name} at {(_time.Now - Machines.Begin).TotalSeconds}")), null, TimeSpan.FromSeconds(due), TimeSpan.FromSeconds(period));
}
