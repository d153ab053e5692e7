namespace Timbr.Typed.Tests.Machines;

public class AsyncMachineTests
{
    private readonly TaskCompletionSource _entered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_message_is_evaluated_once_the_one_before_has_ended()
    {
        var order = new List<string>();
        await using var machine = new AsyncNumberMachine(async (number, _) =>
        {
            order.Add($"{number} begins");
            await Task.Yield();
            order.Add($"{number} ends");
        });
        machine.SetSource([1, 2]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(["1 begins", "1 ends", "2 begins", "2 ends"], order);
    }

    [Fact]
    public async Task Messages_that_wait_are_published_in_their_order()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new AsyncNumberMachine(async (number, _) =>
        {
            if (number % 3 != 0)
            {
                await Task.Yield();
            }
        });
        machine.PublishTo(publisher);
        machine.SetSource(Enumerable.Range(0, 5000));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 5000).Select(number => $"[{number},{number * 2}]"), publisher.Texts);
    }

    [Fact]
    public async Task A_discarding_stop_drops_the_message_that_ends_for_it()
    {
        await using var machine = Waiting(cancellation => Task.Delay(Timeout.Infinite, cancellation));
        await machine.StopAsync(StopMode.Discard).WithinPatience();
        Assert.Equal((0L, 0L, 3L, null), (machine.Status.Processed, machine.Status.Failed, machine.Status.Dropped, machine.Status.LastError));
    }

    [Fact]
    public async Task A_dropped_message_is_not_published()
    {
        var publisher = new RecordingPublisher();
        await using var machine = Waiting(cancellation => Task.Delay(Timeout.Infinite, cancellation), publisher);
        await machine.StopAsync(StopMode.Discard).WithinPatience();
        Assert.Empty(publisher.Texts);
    }

    [Fact]
    public async Task A_discarding_stop_finishes_the_message_that_takes_no_notice()
    {
        await using var machine = Waiting(_ => _released.Task);
        var stop = machine.StopAsync(StopMode.Discard);
        _released.SetResult();
        await stop.WithinPatience();
        Assert.Equal((1L, 0L, 2L), (machine.Status.Processed, machine.Status.Failed, machine.Status.Dropped));
    }

    [Fact]
    public async Task A_draining_stop_cancels_nothing()
    {
        await using var machine = Waiting(cancellation => _released.Task.WaitAsync(cancellation));
        var stop = machine.StopAsync();
        _released.SetResult();
        await stop.WithinPatience();
        Assert.Equal((3L, 0L), (machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task A_discarding_stop_cuts_a_drain_short()
    {
        await using var machine = Waiting(cancellation => Task.Delay(Timeout.Infinite, cancellation));
        var drain = machine.StopAsync();
        await machine.StopAsync(StopMode.Discard).WithinPatience();
        await drain.WithinPatience();
        Assert.Equal(3, machine.Status.Dropped);
    }

    [Fact]
    public async Task Disposing_ends_a_message_that_waits_for_ever()
    {
        var machine = Waiting(cancellation => Task.Delay(Timeout.Infinite, cancellation));
        await machine.DisposeAsync().AsTask().WithinPatience();
        Assert.Equal((MachineState.Stopped, 3L), (machine.Status.State, machine.Status.Dropped));
    }

    [Fact]
    public async Task What_a_slot_does_on_its_cancellation_may_ask_the_machine()
    {
        // It runs the machine's lock on another thread, which would wait for ever if the stop ran it under the lock.
        AsyncNumberMachine? machine = null;
        machine = Waiting(async cancellation =>
        {
            using var registration = cancellation.Register(() => Assert.Throws<MachineStateException>(() => Task.Factory.StartNew(
                machine!.Start, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).GetAwaiter().GetResult()));
            await Task.Delay(Timeout.Infinite, cancellation);
        });
        await machine.StopAsync(StopMode.Discard).WithinPatience();
        Assert.Equal(3, machine.Status.Dropped);
        await machine.DisposeAsync();
    }

    [Fact]
    public async Task A_slot_that_hangs_makes_stop_throw()
    {
        var time = new ManualTimeProvider();
        await using var machine = Waiting(_ => _released.Task, options: new MachineOptions { TimeProvider = time });
        var stop = machine.StopAsync(StopMode.Discard);
        time.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<StopTimeoutException>(() => stop.WithinPatience());
        _released.SetResult();
        await machine.Completion.WithinPatience();
    }

    /// <summary>A machine with three messages of which the first has begun.</summary>
    private AsyncNumberMachine Waiting(Func<CancellationToken, Task> slots, IPublisher? publisher = null, MachineOptions? options = null)
    {
        var machine = new AsyncNumberMachine(
            (_, cancellation) =>
            {
                _entered.TrySetResult();
                return slots(cancellation);
            },
            options);
        if (publisher is not null)
        {
            machine.PublishTo(publisher);
        }

        machine.Put(0);
        machine.Put(1);
        machine.Put(2);
        machine.Start();
        Assert.True(_entered.Task.Wait(Soon.Patience), "No evaluation has begun.");
        return machine;
    }
}
