using Timbr.Typed.Tests.Machines.Slots;

namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>A machine of several workers that is ended at bad moments; of one worker it is tested where the lifecycle is.</summary>
public sealed class LifecycleFaultTests
{
    [Fact]
    public async Task A_stopped_machine_says_so_to_every_kind_of_put()
    {
        await using var machine = Machine();
        machine.Start();
        await machine.StopAsync(cancellationToken: TestContext.Current.CancellationToken).WithinPatience();
        Assert.Throws<MachineStateException>(() => machine.Put(Quiet));
        Assert.Throws<MachineStateException>(() => machine.TryPut(Quiet));
        await Assert.ThrowsAsync<MachineStateException>(async () => await machine.PutAsync(Quiet, TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(StopMode.Drain, 10L, 0L)]
    [InlineData(StopMode.Discard, 0L, 10L)]
    public async Task A_paused_machine_can_be_stopped(StopMode mode, long processed, long dropped)
    {
        await using var machine = Machine();
        machine.Pause();
        machine.Start();
        for (var i = 0; i < 10; i++)
        {
            machine.Put(Quiet);
        }

        await machine.StopAsync(mode, TestContext.Current.CancellationToken).WithinPatience();
        Assert.Equal((MachineState.Stopped, processed, dropped), (machine.Status.State, machine.Status.Processed, machine.Status.Dropped));
    }

    [Theory]
    [InlineData(StopMode.Drain)]
    [InlineData(StopMode.Discard)]
    [InlineData(StopMode.Keep)]
    public async Task A_slot_may_stop_its_machine(StopMode mode)
    {
        await using var machine = Machine();
        var stopping = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        machine.Slots.Third.Replace((second, strike) =>
        {
            if (strike.Number == 50)
            {
                stopping.TrySetResult(machine.StopAsync(mode));
            }

            return second;
        });
        machine.SetSource(Enumerable.Range(0, int.MaxValue).Select(static number => Quiet with { Number = number }));
        machine.Start();
        await (await stopping.Task.WithinPatience()).WithinPatience();
        Assert.Equal(mode == StopMode.Keep ? MachineState.Kept : MachineState.Stopped, machine.Status.State);
    }

    [Fact]
    public async Task A_slot_may_dispose_its_machine()
    {
        var machine = Machine();
        var disposing = new TaskCompletionSource<Task>(TaskCreationOptions.RunContinuationsAsynchronously);
        machine.Slots.First.Replace(strike =>
        {
            disposing.TrySetResult(machine.DisposeAsync().AsTask());
            return strike.Number;
        });
        machine.Start();
        machine.Put(Quiet);
        await (await disposing.Task.WithinPatience()).WithinPatience();
        Assert.Equal(MachineState.Stopped, machine.Status.State);
    }

    [Fact]
    public async Task Disposing_twice_disposes_the_publishers_once()
    {
        var publisher = new RecordingPublisher();
        var machine = Machine();
        machine.PublishTo(publisher);
        machine.Start();
        await machine.DisposeAsync().AsTask().WithinPatience();
        await machine.DisposeAsync().AsTask().WithinPatience();
        Assert.Equal(1, publisher.Disposed);
    }

    [Fact]
    public async Task Disposing_leaves_slots_behind_that_hang()
    {
        var time = new ManualTimeProvider();
        using var free = new ManualResetEventSlim();
        using var hanging = new CountdownEvent(4);
        var machine = Machine(time);
        machine.Slots.First.Replace(strike =>
        {
            hanging.Signal();
            free.Wait();
            return strike.Number;
        });
        machine.Start();
        for (var i = 0; i < 4; i++)
        {
            machine.Put(Quiet);
        }

        await Soon.Until(() => hanging.IsSet);
        var disposal = machine.DisposeAsync().AsTask();
        await Soon.Until(() =>
        {
            time.Advance(TimeSpan.FromSeconds(10));
            return disposal.IsCompleted;
        });
        Assert.IsType<StopTimeoutException>(machine.Status.LastError);
        free.Set();
        await machine.Completion.WithinPatience();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_message_aside_can_be_cancelled_while_a_slot_waits(int workers)
    {
        using var cancellation = new CancellationTokenSource();
        await using var machine = new Deliveries.Machine(new MachineOptions { Workers = workers });
        machine.Slots.Weight.Replace(static async (parcels, token) =>
        {
            await Task.Delay(Timeout.Infinite, token);
            return parcels;
        });
        var invocation = machine.InvokeAsync(1, cancellation.Token).AsTask();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invocation.WithinPatience());
    }

    [Fact]
    public async Task What_workers_have_in_hand_is_published_before_the_end_of_a_machine_that_breaks()
    {
        var time = new BrokenTimeProvider(int.MaxValue);
        var late = 0;
        var publisher = new RecordingPublisher();
        publisher.OnPublish = () => late += publisher.Disposed;
        await using var machine = new NumberMachine(new MachineOptions { Workers = 4, TimeProvider = time }).Holding();
        machine.PublishTo(publisher);
        machine.Start();
        for (var number = 0; number < 4; number++)
        {
            machine.Put(number);
            await machine.EnteredAsync();
        }

        time.Break();
        machine.Put(4);
        await Soon.Until(() => machine.Status.LastError is not null);
        var disposal = machine.DisposeAsync().AsTask();
        Assert.False(machine.Completion.IsCompleted);

        machine.ReleaseAll();
        await disposal.WithinPatience();
        Assert.Equal((4, 0), (publisher.Texts.Count, late));
        Assert.Equal((4, 1, MachineState.Stopped), (machine.Status.Processed, machine.Status.Dropped, machine.Status.State));
    }

    [Fact]
    public async Task A_run_that_is_cancelled_stops_all_workers()
    {
        using var cancellation = new CancellationTokenSource();
        await using var machine = Machine();
        machine.Slots.Fourth.Replace((third, strike) =>
        {
            if (strike.Number == 50)
            {
                cancellation.Cancel();
            }

            return third;
        });
        var feed = Enumerable.Range(0, int.MaxValue).Select(static number => Quiet with { Number = number });
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => machine.RunAsync(feed, FeedMode.Stream, cancellation.Token).WithinPatience());
        Assert.Equal(MachineState.Stopped, machine.Status.State);
    }

    private static Strike Quiet { get; } = new(0, -1);

    private static Strikes.Machine Machine(TimeProvider? time = null) =>
        new(new MachineOptions { Workers = 4, TimeProvider = time ?? TimeProvider.System });
}
