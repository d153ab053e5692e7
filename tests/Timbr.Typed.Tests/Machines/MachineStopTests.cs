using Timbr.Typed.Tests.Machines.Observers;

namespace Timbr.Typed.Tests.Machines;

public class MachineStopTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_draining_stop_processes_what_waits()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        for (var i = 0; i < 10; i++)
        {
            machine.Put(i);
        }

        await machine.EnteredAsync();
        var stop = machine.StopAsync();
        Assert.Equal(MachineState.Stopping, machine.Status.State);
        machine.ReleaseAll();
        await stop.WithinPatience();
        Assert.Equal((MachineState.Stopped, 10L, 0L), (machine.Status.State, machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task A_discarding_stop_finishes_the_message_in_hand_and_counts_the_rest_as_dropped()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        for (var i = 0; i < 10; i++)
        {
            machine.Put(i);
        }

        await machine.EnteredAsync();
        var stop = machine.StopAsync(StopMode.Discard);
        machine.ReleaseAll();
        await stop.WithinPatience();
        Assert.Equal((1L, 9L, 0L), (machine.Status.Processed, machine.Status.Dropped, machine.Status.QueueDepth));
    }

    [Fact]
    public async Task A_discarding_stop_cuts_a_drain_short()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(0);
        machine.Put(1);
        await machine.EnteredAsync();
        var drain = machine.StopAsync();
        var discard = machine.StopAsync(StopMode.Discard);
        machine.ReleaseAll();
        await Task.WhenAll(drain, discard).WithinPatience();
        Assert.Equal((1L, 1L), (machine.Status.Processed, machine.Status.Dropped));
    }

    [Theory]
    [InlineData(StopMode.Drain)]
    [InlineData(StopMode.Discard)]
    public async Task A_source_that_never_ends_can_be_stopped(StopMode mode)
    {
        var yielded = 0L;
        await using var machine = new NumberMachine();
        machine.SetSource(Endless(() => yielded++));
        machine.Start();
        await Soon.Until(() => machine.Status.Processed > 0);
        await machine.StopAsync(mode).WithinPatience();
        Assert.Equal(yielded, machine.Status.Processed + machine.Status.Dropped);
        Assert.Equal(SourceState.Stopped, machine.Status.SourceState);
    }

    [Fact]
    public async Task A_source_that_waits_for_room_can_be_stopped()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1 }).Holding();
        var yielded = 0L;
        machine.SetSource(Endless(() => yielded++));
        machine.Start();
        await machine.EnteredAsync();
        var stop = machine.StopAsync();
        machine.ReleaseAll();
        await stop.WithinPatience();
        Assert.Equal(yielded, machine.Status.Processed);
    }

    [Fact]
    public async Task A_source_that_hangs_is_given_up_after_a_while_and_what_it_yields_later_is_counted_as_dropped()
    {
        var source = new BlockingSource(count: 5);
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.SetSource(source);
        machine.Start();
        await source.Blocked.WithinPatience();
        var stop = machine.StopAsync();
        Assert.False(stop.IsCompleted);
        _time.Advance(TimeSpan.FromSeconds(1));
        await stop.WithinPatience();
        Assert.Equal((5L, 0L, SourceState.Stopped), (machine.Status.Processed, machine.Status.Dropped, machine.Status.SourceState));
        source.Release();
        await source.Ended.WithinPatience();
        Assert.Equal((5L, 1L), (machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task An_asynchronous_source_is_cancelled_by_a_stop()
    {
        await using var machine = new NumberMachine();
        var waits = new TaskCompletionSource();
        machine.SetSource(WaitForever(waits));
        machine.Start();
        await waits.Task.WithinPatience();
        await machine.StopAsync().WithinPatience();
        Assert.Equal((SourceState.Stopped, null), (machine.Status.SourceState, machine.Status.LastError));
    }

    [Fact]
    public async Task A_source_that_reads_ahead_is_asked_to_end_and_yields_what_it_has()
    {
        var source = new StoppableSource();
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1 }).Holding();
        machine.SetSource(source);
        machine.Start();
        await machine.EnteredAsync();
        var stop = machine.StopAsync();
        machine.ReleaseAll();
        await stop.WithinPatience();
        Assert.Equal(StoppableSource.Ahead, machine.Status.Processed);
    }

    [Theory]
    [InlineData(StopMode.Drain)]
    [InlineData(StopMode.Discard)]
    public async Task A_source_that_hangs_when_it_is_asked_to_end_is_given_up(StopMode mode)
    {
        using var free = new ManualResetEventSlim();
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.SetSource(new StubbornSource(free));
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 1);
        var stop = Task.Run(() => machine.StopAsync(mode));
        await Soon.Until(() => _time.Timers >= 2);
        _time.Advance(TimeSpan.FromSeconds(1));
        await stop.WithinPatience();
        Assert.Equal((MachineState.Stopped, SourceState.Stopped), (machine.Status.State, machine.Status.SourceState));
        free.Set();
    }

    [Fact]
    public async Task An_observer_that_hangs_before_the_stop_is_left_behind()
    {
        using var free = new ManualResetEventSlim();
        using var entered = new SemaphoreSlim(0);
        var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.Observe(new ActingObserver
        {
            OnBeforeStop = () =>
            {
                entered.Release();
                free.Wait(Soon.Patience);
            },
        });
        machine.Start();
        var stop = machine.StopAsync();
        await entered.WaitAsync(Soon.Patience);
        await Soon.Until(() => _time.Timers > 0);
        _time.Advance(TimeSpan.FromSeconds(30));
        var error = await Assert.ThrowsAsync<StopTimeoutException>(() => stop.WithinPatience());
        Assert.StartsWith("Machine 'Numbers' did not stop within 30 s: 0 messages left. An observer has not come back from BeforeStop.", error.Message, StringComparison.Ordinal);
        await machine.Completion.WithinPatience();
        await machine.DisposeAsync().AsTask().WithinPatience();
        free.Set();
    }

    [Fact]
    public async Task A_machine_stops_once_its_observers_have_been_told()
    {
        await using var machine = new NumberMachine();
        var seen = MachineState.Created;
        machine.Observe(new ActingObserver { OnBeforeStop = () => seen = machine.Status.State });
        machine.Start();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(MachineState.Running, seen);
    }

    [Fact]
    public async Task A_slot_that_hangs_makes_stop_throw_and_say_how_many_messages_are_left()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time, StopTimeout = TimeSpan.FromSeconds(3) }).Holding();
        machine.Start();
        machine.Put(0);
        machine.Put(1);
        machine.Put(2);
        await machine.EnteredAsync();
        var stop = machine.StopAsync();
        _time.Advance(TimeSpan.FromSeconds(3));
        var error = await Assert.ThrowsAsync<StopTimeoutException>(() => stop.WithinPatience());
        Assert.Equal(3, error.Left);
        Assert.StartsWith("Machine 'Numbers' did not stop within 3 s: 3 messages left. Message ", error.Message, StringComparison.Ordinal);
        machine.ReleaseAll();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_several_workers_have_in_hand_is_left_too(bool keepOrder)
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time, Workers = 4, KeepOrder = keepOrder }).Holding();
        machine.Start();
        for (var i = 0; i < 6; i++)
        {
            machine.Put(i);
        }

        for (var i = 0; i < 4; i++)
        {
            await machine.EnteredAsync();
        }

        var stop = machine.StopAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        var error = await Assert.ThrowsAsync<StopTimeoutException>(() => stop.WithinPatience());
        Assert.Equal(6, error.Left);
        Assert.StartsWith("Machine 'Numbers' did not stop within 30 s: 6 messages left. 4 messages are still being evaluated or published. Call", error.Message, StringComparison.Ordinal);
        machine.ReleaseAll();
    }

    [Fact]
    public async Task What_has_left_out_of_order_is_not_left()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time, Workers = 2, KeepOrder = false }).Holding();
        machine.Start();
        for (var i = 0; i < 3; i++)
        {
            machine.Put(i);
        }

        await machine.EnteredAsync();
        await machine.EnteredAsync();
        machine.Release();
        await Soon.Until(() => machine.Status.Processed == 1);
        await machine.EnteredAsync();
        var stop = machine.StopAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        var error = await Assert.ThrowsAsync<StopTimeoutException>(() => stop.WithinPatience());
        Assert.Equal(2, error.Left);
        machine.ReleaseAll();
    }

    [Fact]
    public async Task A_stop_that_timed_out_can_be_awaited_again()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time }).Holding();
        machine.Start();
        machine.Put(0);
        await machine.EnteredAsync();
        var stop = machine.StopAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<StopTimeoutException>(() => stop.WithinPatience());
        Assert.Equal(MachineState.Stopping, machine.Status.State);
        machine.ReleaseAll();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(1, machine.Status.Processed);
    }

    [Fact]
    public async Task A_cancelled_wait_leaves_the_machine_stopping()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(0);
        await machine.EnteredAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => machine.StopAsync(cancellationToken: new CancellationToken(canceled: true)));
        Assert.Equal(MachineState.Stopping, machine.Status.State);
        machine.ReleaseAll();
    }

    [Fact]
    public async Task A_machine_can_be_stopped_twice()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        await machine.StopAsync().WithinPatience();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(MachineState.Stopped, machine.Status.State);
    }

    [Fact]
    public async Task A_stop_before_the_start_drops_what_waits()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        machine.Put(0);
        await machine.StopAsync().WithinPatience();
        await machine.Completion.WithinPatience();
        Assert.Equal((MachineState.Stopped, 1L, SourceState.Stopped), (machine.Status.State, machine.Status.Dropped, machine.Status.SourceState));
    }

    [Fact]
    public async Task A_stopped_machine_cannot_be_started()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        await machine.StopAsync().WithinPatience();
        var error = Assert.Throws<MachineStateException>(machine.Start);
        Assert.Equal(MachineState.Stopped, error.State);
    }

    [Fact]
    public async Task Starting_a_running_machine_does_nothing()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new NumberMachine();
        machine.PublishTo(publisher);
        machine.Start();
        machine.Start();
        Assert.Equal(1, publisher.Opened);
    }

    [Fact]
    public async Task The_completion_ends_with_a_stop()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        await machine.StopAsync().WithinPatience();
        Assert.True(machine.Completion.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Disposing_discards_what_waits()
    {
        var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(0);
        machine.Put(1);
        await machine.EnteredAsync();
        var disposal = machine.DisposeAsync();
        machine.ReleaseAll();
        await disposal.AsTask().WithinPatience();
        Assert.Equal((1L, 1L), (machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task Disposing_twice_disposes_the_publishers_once()
    {
        var publisher = new RecordingPublisher();
        var machine = new NumberMachine();
        machine.PublishTo(publisher);
        machine.Start();
        await machine.DisposeAsync();
        await machine.DisposeAsync();
        Assert.Equal(1, publisher.Disposed);
    }

    [Fact]
    public async Task Disposing_leaves_a_slot_that_hangs_behind()
    {
        var publisher = new RecordingPublisher();
        var machine = new NumberMachine(new MachineOptions { TimeProvider = _time }).Holding();
        machine.PublishTo(publisher);
        machine.Start();
        machine.Put(0);
        await machine.EnteredAsync();
        var disposal = machine.DisposeAsync();
        _time.Advance(TimeSpan.FromSeconds(30));
        await disposal.AsTask().WithinPatience();
        Assert.IsType<StopTimeoutException>(machine.Status.LastError);
        machine.ReleaseAll();
        await machine.Completion.WithinPatience();
        Assert.Empty(publisher.Texts);
    }

    private static IEnumerable<int> Endless(Action yielding)
    {
        for (var i = 0; ; i++)
        {
            yielding();
            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> WaitForever(
        TaskCompletionSource waits, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return 1;
        waits.SetResult();
        await Task.Delay(Timeout.Infinite, cancellation);
    }
}
