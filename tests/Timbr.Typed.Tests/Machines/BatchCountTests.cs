namespace Timbr.Typed.Tests.Machines;

/// <summary>Every message of a batch is in some count, whatever ends the run.</summary>
public class BatchCountTests
{
    private const int Messages = 100;

    [Theory]
    [InlineData(StopMode.Drain, Messages, 0)]
    [InlineData(StopMode.Discard, 1, Messages - 1)]
    public async Task A_stop_counts_all_of_a_batch(StopMode mode, long processed, long dropped)
    {
        await using var machine = Machine(workers: 1).Holding();
        var run = machine.RunAsync(Enumerable.Range(0, Messages), FeedMode.Batch);
        await machine.EnteredAsync();
        var stop = machine.StopAsync(mode);
        await Soon.Until(() => machine.Status.State == MachineState.Stopping);
        machine.ReleaseAll();
        await stop.WithinPatience();
        var report = await run.WithinPatience();
        Assert.Equal((processed, dropped, 0L), (report.Processed, report.Dropped, report.Kept));
    }

    [Fact]
    public async Task A_failed_slot_that_stops_the_machine_keeps_the_rest_of_a_batch()
    {
        await using var machine = Machine(workers: 1);
        machine.Slots = static number => number == 3 ? Faults.Failed(new InvalidDataException("no")) : null;
        var report = await machine.RunAsync(Enumerable.Range(0, Messages), FeedMode.Batch).WithinPatience();
        Assert.Equal((4L, 0L, Messages - 4L), (report.Processed, report.Dropped, report.Kept));
    }

    [Theory]
    [InlineData(1, StopMode.Drain)]
    [InlineData(3, StopMode.Drain)]
    [InlineData(1, StopMode.Discard)]
    [InlineData(3, StopMode.Discard)]
    public async Task What_is_expected_of_a_batch_is_processed_or_dropped_wherever_a_stop_comes(int workers, StopMode mode)
    {
        await using var machine = Machine(workers);
        var reached = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        machine.Slots = number =>
        {
            _ = number == 2_000 && reached.TrySetResult();
            return null;
        };
        machine.Put(-1);
        var run = machine.RunAsync(Enumerable.Range(0, 20_000), FeedMode.Batch);
        await reached.Task.WithinPatience();
        await machine.StopAsync(mode).WithinPatience();
        var report = await run.WithinPatience();
        Assert.Equal(machine.Status.ExpectedTotal, report.Processed + report.Dropped + report.Kept);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task What_is_expected_of_a_batch_is_processed_or_kept_where_a_slot_stops_the_machine(int workers)
    {
        await using var machine = Machine(workers);
        machine.Slots = static number => number == 2_000 ? Faults.Failed(new InvalidDataException("no")) : null;
        var report = await machine.RunAsync(Enumerable.Range(0, 20_000), FeedMode.Batch).WithinPatience();
        Assert.Equal(20_000, report.Processed + report.Kept);
    }

    [Fact]
    public async Task What_a_failed_slot_left_of_a_batch_is_processed_after_a_further_start()
    {
        await using var machine = Machine(workers: 1);
        machine.Slots = static number => number == 3 ? Faults.Failed(new InvalidDataException("no")) : null;
        await machine.RunAsync(Enumerable.Range(0, Messages), FeedMode.Batch).WithinPatience();
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, Messages), machine.Numbers);
    }

    [Fact]
    public async Task A_kept_batch_waits_and_the_run_ends_with_it()
    {
        await using var machine = Machine(workers: 1).Holding();
        var run = machine.RunAsync(Enumerable.Range(0, Messages), FeedMode.Batch);
        await machine.EnteredAsync();
        var stop = machine.StopAsync(StopMode.Keep);
        machine.ReleaseAll();
        await stop.WithinPatience();
        Assert.Equal((MachineState.Kept, Messages - 1L), (machine.Status.State, machine.Status.QueueDepth));
        machine.Start();
        Assert.Equal(Messages, (await run.WithinPatience()).Processed);
    }

    [Fact]
    public async Task A_batch_waits_as_a_whole_and_leaves_room_to_put()
    {
        await using var machine = Machine(workers: 1).Holding();
        var run = machine.RunAsync(Enumerable.Range(0, Messages), FeedMode.Batch);
        await machine.EnteredAsync();
        Assert.Equal((Messages - 1L, Messages + 5L, false), (machine.Status.QueueDepth, machine.Status.QueueCapacity, machine.Status.IsQueueFull));
        machine.ReleaseAll();
        await run.WithinPatience();
    }

    [Fact]
    public async Task A_batch_that_is_given_up_with_its_machine_is_counted_when_the_stop_returns()
    {
        var feed = new BlockingSource(count: 3);
        await using var machine = Machine(workers: 1);
        var run = machine.RunAsync(feed, FeedMode.Batch);
        await feed.Blocked.WithinPatience();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(3, machine.Status.Dropped);
        feed.Release();
        await run.WithinPatience();
    }

    private static NumberMachine Machine(int workers) => new(new MachineOptions { QueueCapacity = 5, Workers = workers, OnSlotError = OnSlotError.Stop });
}
