using Timbr.Typed.Generated;

namespace Timbr.Typed.Tests.Machines;

public class MachineFaultTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly TaskCompletionSource<Exception?> _seen = new(TaskCreationOptions.RunContinuationsAsynchronously);

    [Fact]
    public async Task A_slot_that_throws_for_every_message_stops_nothing()
    {
        await using var machine = new NumberMachine { Slots = static number => Faults.Failed(new InvalidDataException($"{number}")) };
        var report = await machine.RunAsync(Enumerable.Range(0, 1000), FeedMode.Stream).WithinPatience();
        Assert.Equal((1000L, 1000L), (report.Processed, report.Failed));
    }

    [Fact]
    public async Task A_pipeline_that_throws_for_every_message_stops_nothing()
    {
        await using var machine = new NumberMachine { Slots = static EvaluationFaults? (number) => throw new InvalidDataException($"{number}") };
        var report = await machine.RunAsync(Enumerable.Range(0, 1000), FeedMode.Stream).WithinPatience();
        Assert.Equal((1000L, 1000L), (report.Processed, report.Failed));
    }

    [Fact]
    public async Task A_tower_of_exceptions_is_one_failure()
    {
        Exception tower = new InvalidDataException("the ground");
        for (var i = 0; i < 10_000; i++)
        {
            tower = new InvalidOperationException($"floor {i}", tower);
        }

        await using var machine = new NumberMachine { Slots = _ => Faults.Failed(tower) };
        await machine.RunAsync([1], FeedMode.Stream).WithinPatience();
        Assert.Equal("Slot 0 'Double' of pipeline 'Numbers' failed: floor 9999", machine.Status.LastError?.Message);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Running_out_of_memory_in_a_slot_is_a_failure_like_others(bool isContained)
    {
        var outOfMemory = new InsufficientMemoryException("no memory");
        await using var machine = new NumberMachine
        {
            Slots = number => number != 1 ? null : isContained ? Faults.Failed(outOfMemory) : throw outOfMemory,
        };
        var report = await machine.RunAsync([0, 1, 2], FeedMode.Stream).WithinPatience();
        Assert.Equal((3L, 1L), (report.Processed, report.Failed));
    }

    [Fact]
    public async Task A_slot_may_stop_its_machine()
    {
        await using var machine = new NumberMachine();
        machine.Slots = number =>
        {
            if (number == 3)
            {
                _ = machine.StopAsync(StopMode.Discard);
            }

            return null;
        };
        machine.SetSource(Enumerable.Range(0, int.MaxValue));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((4L, MachineState.Stopped), (machine.Status.Processed, machine.Status.State));
    }

    [Fact]
    public async Task A_slot_that_waits_for_its_machine_to_stop_is_told_that_it_waits_in_vain()
    {
        await using var machine = WaitingFor(static machine => machine.StopAsync());
        await Soon.Until(() => machine.Status.State == MachineState.Stopping && _time.Timers > 0);
        _time.Advance(TimeSpan.FromSeconds(30));
        var error = Assert.IsType<StopTimeoutException>(await _seen.Task.WithinPatience());
        Assert.Contains("is still being evaluated or published", error.Message, StringComparison.Ordinal);
        await machine.Completion.WithinPatience();
        Assert.Equal((2L, 0L), (machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task A_slot_that_waits_for_its_machine_to_be_disposed_is_left_alone_after_a_while()
    {
        var publisher = new RecordingPublisher();
        var machine = WaitingFor(static machine => machine.DisposeAsync().AsTask(), publisher);
        await Soon.Until(() => machine.Status.State == MachineState.Stopping && _time.Timers > 0);
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Null(await _seen.Task.WithinPatience());
        await machine.Completion.WithinPatience();
        Assert.Equal((MachineState.Stopped, 1L, 1), (machine.Status.State, machine.Status.Dropped, publisher.Disposed));
    }

    [Fact]
    public async Task A_slot_may_dispose_its_machine()
    {
        var machine = new NumberMachine();
        machine.Slots = number =>
        {
            _ = machine.DisposeAsync().AsTask();
            return null;
        };
        machine.Put(1);
        machine.Start();
        await machine.Completion.WithinPatience();
        await machine.DisposeAsync().AsTask().WithinPatience();
        Assert.Equal((1L, MachineState.Stopped), (machine.Status.Processed, machine.Status.State));
    }

    [Fact]
    public async Task Disposing_while_another_disposes_waits_for_the_same_end()
    {
        var machine = new NumberMachine().Holding();
        machine.Put(1);
        machine.Start();
        await machine.EnteredAsync();
        var (first, second) = (machine.DisposeAsync().AsTask(), machine.DisposeAsync().AsTask());
        Assert.False(first.IsCompleted || second.IsCompleted);
        machine.ReleaseAll();
        await Task.WhenAll(first, second).WithinPatience();
        Assert.Equal(1, machine.Status.Processed);
    }

    [Fact]
    public async Task A_machine_that_was_never_started_can_be_disposed()
    {
        var publisher = new RecordingPublisher();
        var machine = new NumberMachine();
        machine.PublishTo(publisher);
        machine.Put(1);
        await machine.DisposeAsync().AsTask().WithinPatience();
        Assert.Equal((MachineState.Stopped, 1L, 1), (machine.Status.State, machine.Status.Dropped, publisher.Disposed));
    }

    [Theory]
    [InlineData(StopMode.Drain)]
    [InlineData(StopMode.Discard)]
    [InlineData(StopMode.Keep)]
    public async Task A_cancelled_wait_for_a_stop_does_not_cancel_the_stop(StopMode mode)
    {
        using var cancellation = new CancellationTokenSource();
        await using var machine = new NumberMachine().Holding();
        machine.Put(0);
        machine.Start();
        await machine.EnteredAsync();
        var stop = machine.StopAsync(mode, cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => stop.WithinPatience());
        machine.ReleaseAll();
        await machine.StopAsync(mode).WithinPatience();
        Assert.Equal(1, machine.Status.Processed);
    }

    [Fact]
    public async Task A_machine_with_a_queue_of_one_passes_everything()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1 });
        machine.Put(-1);
        await machine.RunAsync(Enumerable.Range(0, 1000), FeedMode.Stream).WithinPatience();
        Assert.Equal(Enumerable.Range(-1, 1001), machine.Numbers.Order());
    }

    /// <summary>A machine whose first message waits for the machine, and that has a second one.</summary>
    private NumberMachine WaitingFor(Func<NumberMachine, Task> end, IPublisher? publisher = null)
    {
        var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.Slots = number =>
        {
            if (number == 0)
            {
                _seen.SetResult(Record.Exception(() => end(machine).GetAwaiter().GetResult()));
            }

            return null;
        };
        if (publisher is not null)
        {
            machine.PublishTo(publisher);
        }

        machine.Put(0);
        machine.Put(1);
        machine.Start();
        return machine;
    }
}
