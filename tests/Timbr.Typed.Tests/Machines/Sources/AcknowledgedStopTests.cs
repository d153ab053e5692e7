namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>What is acknowledged when a machine stops.</summary>
public class AcknowledgedStopTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_drain_acknowledges_all_that_was_delivered(int workers)
    {
        var log = NumberLog.Of(1_000, ends: false);
        await using var machine = new NumberMachine(new MachineOptions { Workers = workers });
        machine.SetSource(log);
        machine.Start();
        await Soon.Until(() => machine.Numbers.Any());
        await machine.StopAsync().WithinPatience();
        Assert.Equal(machine.Numbers.Max(), log.Acks[^1]);
        Assert.Equal(0, machine.Status.Unacknowledged);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    public async Task A_discarding_stop_acknowledges_what_is_done_and_drops_the_rest(int workers, bool keepsOrder)
    {
        var log = NumberLog.Of(100, ends: false);
        await using var machine = new NumberMachine(new MachineOptions { Workers = workers, KeepOrder = keepsOrder }).Holding();
        machine.SetSource(log);
        machine.Start();
        machine.Release(5);
        for (var entered = 0; entered < 5 + workers; entered++)
        {
            await machine.EnteredAsync();
        }

        // In order, what is released may wait for one that is not.
        await Soon.Until(() => machine.Status is var status && (status.Processed == 5 || (workers > 1 && keepsOrder)) && status.QueueDepth + workers + 5 == 100);
        var stop = machine.StopAsync(StopMode.Discard);
        machine.ReleaseAll();
        await stop.WithinPatience();
        var done = (int)machine.Status.Processed;
        Assert.InRange(done, 5, 99);
        Assert.Equal(done - 1, log.Acks[^1]);
        Assert.Equal(100 - done, machine.Status.Dropped);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task A_keeping_stop_acknowledges_what_is_done_and_the_rest_after_a_start(int workers)
    {
        var log = NumberLog.Of(1_000);
        await using var machine = new NumberMachine(new MachineOptions { Workers = workers });
        machine.Slots = number =>
        {
            if (number == 100)
            {
                _ = machine.StopAsync(StopMode.Keep);
            }

            return null;
        };
        machine.SetSource(log);
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Kept);
        Assert.Equal(machine.Numbers.Max(), log.Acks[^1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(999, log.Acks[^1]);
        Assert.Equal((1_000, 1), (machine.Numbers.Count(), log.Readings));
    }

    [Fact]
    public async Task What_was_kept_and_is_given_up_is_not_acknowledged()
    {
        var log = NumberLog.Of(10);
        var machine = new NumberMachine();
        machine.SetSource(log);
        machine.Pause();
        machine.Start();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        await machine.DisposeAsync().AsTask().WithinPatience();
        Assert.Equal(10, machine.Status.Dropped);
        Assert.Empty(log.Acks);
    }

    [Fact]
    public async Task A_message_given_up_for_a_cancelled_slot_is_not_acknowledged()
    {
        var log = NumberLog.Of(10);
        var entered = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var machine = new AsyncNumberMachine((number, cancellation) =>
        {
            if (number < 3)
            {
                return Task.CompletedTask;
            }

            entered.TrySetResult();
            return Task.Delay(Timeout.Infinite, cancellation);
        });
        machine.SetSource(log);
        machine.Start();
        await entered.Task.WithinPatience();
        await machine.StopAsync(StopMode.Discard).WithinPatience();
        Assert.Equal((3L, 7L), (machine.Status.Processed, machine.Status.Dropped));
        Assert.Equal(2, log.Acks[^1]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_several_workers_nothing_is_acknowledged_behind_a_message_in_hand(bool keepsOrder)
    {
        var log = NumberLog.Of(40, ends: false);
        using var slow = new ManualResetEventSlim();
        var evaluated = 0;
        await using var machine = new NumberMachine(new MachineOptions { Workers = 3, KeepOrder = keepsOrder });
        machine.Slots = number =>
        {
            if (number == 10)
            {
                slow.Wait();
            }

            Interlocked.Increment(ref evaluated);
            return null;
        };
        machine.SetSource(log);
        machine.Start();
        await Soon.Until(() => Volatile.Read(ref evaluated) == 39 && log.Acks.Contains(9));
        Assert.Equal(9, log.Acks[^1]);
        slow.Set();
        await Soon.Until(() => log.Acks.Contains(39));
        Assert.Empty(log.Breaches);
    }
}
