namespace Timbr.Typed.Tests.Machines.Sources;

public class MessageSourceTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromMilliseconds(10);

    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(1, true)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    public async Task Everything_is_acknowledged_when_the_machine_completes(int workers, bool keepsOrder)
    {
        var log = NumberLog.Of(10_000);
        await using var machine = new NumberMachine(new MachineOptions { Workers = workers, KeepOrder = keepsOrder });
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(9_999, log.Acks[^1]);
        Assert.Equal(Enumerable.Range(0, 10_000), machine.Numbers.Order());
        Assert.Empty(log.Breaches);
    }

    [Fact]
    public async Task Positions_may_have_gaps_and_begin_anywhere()
    {
        var log = new NumberLog(new(1, long.MinValue), new(2, -7), new(3, long.MaxValue));
        await using var machine = new NumberMachine();
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(long.MaxValue, log.Acks[^1]);
        Assert.Equal([1, 2, 3], machine.Numbers);
    }

    [Theory]
    [InlineData(7)]
    [InlineData(6)]
    public async Task A_position_that_does_not_rise_faults_the_source(long second)
    {
        var log = new NumberLog(new(1, 7), new(2, second));
        await using var machine = new NumberMachine();
        machine.SetSource(log);
        machine.Start();
        var error = await Assert.ThrowsAsync<SourceException>(() => machine.Completion.WithinPatience());
        Assert.Equal($"The source delivered position {second} after position 7. Positions must rise.", error.Message);
        Assert.Equal([7], log.Acks);
        Assert.Equal([1], machine.Numbers);
    }

    [Fact]
    public async Task A_source_without_messages_is_told_nothing()
    {
        var log = NumberLog.Of(0);
        await using var machine = new NumberMachine();
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Empty(log.Acks);
    }

    [Fact]
    public async Task A_source_that_throws_is_told_of_what_came_before()
    {
        var log = NumberLog.Of(10);
        log.OnDeliver = static position => _ = position == 5 ? throw new InvalidOperationException("torn") : 0;
        await using var machine = new NumberMachine();
        machine.SetSource(log);
        machine.Start();
        await Assert.ThrowsAsync<InvalidOperationException>(() => machine.Completion.WithinPatience());
        Assert.Equal(4, log.Acks[^1]);
    }

    [Fact]
    public async Task Ten_milliseconds_after_the_first_one_is_done_all_that_are_done_are_acknowledged()
    {
        var log = NumberLog.Of(3, ends: false);
        await using var machine = await IdleAsync(log, 3);
        _time.Advance(Delay - TimeSpan.FromMilliseconds(1));
        Assert.Empty(log.Acks);
        _time.Advance(TimeSpan.FromMilliseconds(1));
        await Soon.Until(() => log.Acks.Count != 0);
        Assert.Equal([2], log.Acks);
    }

    [Fact]
    public async Task Once_256_are_done_they_are_acknowledged_at_once()
    {
        var log = NumberLog.Of(256, ends: false);
        await using var machine = await IdleAsync(log, 256);
        await Soon.Until(() => log.Acks.Count != 0);
        Assert.Equal([255], log.Acks);
    }

    [Fact]
    public async Task A_pause_acknowledges_what_is_done()
    {
        var log = NumberLog.Of(3, ends: false);
        await using var machine = await IdleAsync(log, 3);
        machine.Pause();
        await Soon.Until(() => log.Acks.Count != 0);
        Assert.Equal([2], log.Acks);
    }

    [Fact]
    public async Task Messages_that_are_put_are_not_acknowledged()
    {
        var log = NumberLog.Of(3, ends: false);
        await using var machine = await IdleAsync(log, 3);
        machine.Put(100);
        await Soon.Until(() => machine.Status.Processed == 4);
        await machine.StopAsync().WithinPatience();
        Assert.Equal([2], log.Acks);
        Assert.Equal([0, 1, 2, 100], machine.Numbers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Messages_that_failed_or_were_stopped_are_done(int workers)
    {
        var log = NumberLog.Of(4);
        await using var machine = new NumberMachine(new MachineOptions { Workers = workers });
        machine.Slots = static number => number % 2 == 0 ? Faults.Failed(new InvalidOperationException("no")) : Faults.Stopped();
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((2L, 2L), (machine.Status.Failed, machine.Status.Stopped));
        Assert.Equal(3, log.Acks[^1]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_message_that_cannot_be_evaluated_at_all_is_done_and_told(int workers)
    {
        var log = NumberLog.Of(4);
        var failures = new List<MachineEvent>();
        await using var machine = new NumberMachine(new MachineOptions { Workers = workers });
        machine.Slots = static number => number == 2 ? throw new InvalidOperationException("broken") : null;
        machine.Events += happened => failures.AddRange(happened.Kind == MachineEventKind.MessageFailed ? [happened] : []);
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(3, log.Acks[^1]);
        Assert.Equal("broken", Assert.Single(failures).Exception!.Message);
    }

    [Theory]
    [InlineData(WhenFull.DropNewest)]
    [InlineData(WhenFull.DropOldest)]
    public async Task A_machine_that_drops_messages_takes_no_such_source(WhenFull whenFull)
    {
        await using var machine = new NumberMachine(new MachineOptions { WhenFull = whenFull });
        var error = Assert.Throws<InvalidOperationException>(() => machine.SetSource(NumberLog.Of(1)));
        Assert.Equal(
            $"MachineOptions.WhenFull is {whenFull}, but machine 'Numbers' is to acknowledge the messages of its source, and may drop none of them. Take WhenFull.Wait, or a source without acknowledgements.",
            error.Message);
    }

    [Fact]
    public async Task What_a_cleared_source_delivered_is_acknowledged_to_it_and_the_next_one_has_its_own()
    {
        var (first, second) = (NumberLog.Of(3, ends: false), new NumberLog(new Delivery<int>(7, 1)));
        await using var machine = await IdleAsync(first, 3);
        machine.ClearSource();
        machine.SetSource(second);
        await machine.Completion.WithinPatience();
        Assert.Equal([2], first.Acks);
        Assert.Equal([1], second.Acks);
        Assert.Equal([0, 1, 2, 7], machine.Numbers);
    }

    [Fact]
    public async Task The_status_tells_how_far_the_source_is_acknowledged()
    {
        var log = NumberLog.Of(3, ends: false);
        await using var machine = await IdleAsync(log, 3);
        Assert.Equal((null, 3), (machine.Status.Acknowledged, machine.Status.Unacknowledged));
        Assert.Contains("\nACKED         nothing, 3 not yet\n", machine.Status.ToText(), StringComparison.Ordinal);
        _time.Advance(Delay);
        await Soon.Until(() => machine.Status.Unacknowledged == 0);
        Assert.Equal(2, machine.Status.Acknowledged);
        Assert.Contains("\nACKED         up to 2, 0 not yet\n", machine.Status.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_without_such_a_source_says_nothing_of_acknowledgements()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.DoesNotContain("ACKED", machine.Status.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_given_by_a_function_that_gives_null_is_faulted()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(static () => default(IMessageSource<int>)!);
        machine.Start();
        var error = await Assert.ThrowsAsync<SourceException>(() => machine.Completion.WithinPatience());
        Assert.Equal("The function that was set as a source gave null.", error.Message);
    }

    [Fact]
    public async Task A_dry_source_is_told_what_is_done()
    {
        var log = NumberLog.Of(3, ends: false);
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time, DryTimeout = TimeSpan.FromSeconds(1) });
        machine.SetSource(log);
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 3 && machine.IsIdle && _time.Timers == 2);
        _time.Advance(TimeSpan.FromSeconds(1));
        await machine.Completion.WithinPatience();
        Assert.Equal((SourceState.Dry, 2), (machine.Status.SourceState, log.Acks[^1]));
    }

    /// <summary>A machine that has nothing more to do.</summary>
    private async Task<NumberMachine> IdleAsync(NumberLog log, int messages)
    {
        var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.SetSource(log);
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == messages && machine.IsIdle);
        return machine;
    }
}
