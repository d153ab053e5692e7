namespace Timbr.Typed.Tests.Machines;

public class MachineRunTests
{
    [Theory]
    [InlineData(FeedMode.Batch)]
    [InlineData(FeedMode.Stream)]
    public async Task A_run_processes_a_feed_that_is_longer_than_the_queue(FeedMode mode)
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 5 });
        var report = await machine.RunAsync(Enumerable.Range(0, 1000), mode).WithinPatience();
        Assert.Equal(Enumerable.Range(0, 1000), machine.Numbers);
        Assert.Equal([1000], report.EntriesPerWorker);
    }

    [Theory]
    [InlineData(FeedMode.Batch)]
    [InlineData(FeedMode.Stream)]
    public async Task A_run_processes_an_asynchronous_feed(FeedMode mode)
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 5 });
        await machine.RunAsync(Enumerable.Range(0, 1000).ToAsyncEnumerable(), mode).WithinPatience();
        Assert.Equal(Enumerable.Range(0, 1000), machine.Numbers);
    }

    [Theory]
    [InlineData(FeedMode.Batch, MachineState.Created)]
    [InlineData(FeedMode.Stream, MachineState.Running)]
    public async Task The_workers_wait_for_a_batch_and_not_for_a_stream(FeedMode mode, MachineState whileReading)
    {
        await using var machine = new NumberMachine();
        var seen = MachineState.Stopped;
        await machine.RunAsync(Feed(), mode).WithinPatience();
        Assert.Equal(whileReading, seen);

        IEnumerable<int> Feed()
        {
            yield return 1;
            seen = machine.Status.State;
        }
    }

    [Theory]
    [InlineData(FeedMode.Batch)]
    [InlineData(FeedMode.Stream)]
    public async Task An_empty_feed_is_a_run_of_no_messages(FeedMode mode)
    {
        await using var machine = new NumberMachine();
        var report = await machine.RunAsync(Array.Empty<int>(), mode).WithinPatience();
        Assert.Equal((0L, 0L, MachineState.Stopped), (report.Processed, report.EntriesPerWorker.Sum(), machine.Status.State));
    }

    [Fact]
    public async Task The_report_counts_what_became_of_the_messages()
    {
        await using var machine = new NumberMachine
        {
            Slots = static number => number switch
            {
                < 3 => Faults.Failed(new InvalidDataException("no")),
                3 => Faults.Stopped(),
                _ => null,
            },
        };
        var report = await machine.RunAsync(Enumerable.Range(0, 10), FeedMode.Batch).WithinPatience();
        Assert.Equal((10L, 3L, 1L, 0L, 0L), (report.Processed, report.Failed, report.Stopped, report.Dropped, report.Kept));
    }

    [Fact]
    public async Task The_report_tells_the_time_that_the_workers_took()
    {
        var time = new ManualTimeProvider();
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = time });
        machine.Slots = _ =>
        {
            time.Advance(TimeSpan.FromSeconds(2));
            return null;
        };
        var report = await machine.RunAsync([1, 2, 3], FeedMode.Batch).WithinPatience();
        Assert.Equal(TimeSpan.FromSeconds(6), report.Elapsed);
    }

    [Fact]
    public async Task No_message_of_a_batch_is_dropped_whatever_the_policy()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1, WhenFull = WhenFull.DropOldest });
        var report = await machine.RunAsync(Enumerable.Range(0, 1000), FeedMode.Batch).WithinPatience();
        Assert.Equal((1000L, 0L), (report.Processed, report.Dropped));
    }

    [Fact]
    public async Task A_worker_that_dies_makes_the_run_throw()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = new BrokenTimeProvider(readings: 2) });
        await Assert.ThrowsAsync<InvalidOperationException>(() => machine.RunAsync(Enumerable.Range(0, 1000), FeedMode.Batch).WithinPatience());
        Assert.Equal((MachineState.Stopped, "The clock is broken."), (machine.Status.State, machine.Status.LastError?.Message));
    }

    [Fact]
    public async Task A_feed_that_throws_makes_a_stream_throw_after_what_came_before_was_processed()
    {
        await using var machine = new NumberMachine();
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.RunAsync(Throwing(100), FeedMode.Stream).WithinPatience());
        Assert.Equal(100, machine.Status.Processed);
    }

    [Fact]
    public async Task A_feed_that_throws_ends_a_batch_of_which_nothing_is_processed()
    {
        await using var machine = new NumberMachine();
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.RunAsync(Throwing(100), FeedMode.Batch).WithinPatience());
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
        Assert.Equal((MachineState.Stopped, 0L, 100L), (machine.Status.State, machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task A_slot_that_is_to_stop_the_machine_ends_the_run_and_the_report_counts_what_is_left()
    {
        await using var machine = new NumberMachine(new MachineOptions { OnSlotError = OnSlotError.Stop });
        machine.Slots = static number => number == 3 ? Faults.Failed(new InvalidDataException("no")) : null;
        machine.Put(3);
        machine.Put(4);
        var report = await machine.RunAsync(Array.Empty<int>(), FeedMode.Batch).WithinPatience();
        Assert.Equal((1L, 1L, 1L), (report.Processed, report.Failed, report.Kept));
    }

    [Fact]
    public async Task A_slot_that_is_to_throw_makes_the_run_throw()
    {
        await using var machine = new NumberMachine(new MachineOptions { OnSlotError = OnSlotError.Throw });
        machine.Slots = static _ => Faults.Failed(new InvalidDataException("no"));
        await Assert.ThrowsAsync<SlotException>(() => machine.RunAsync([1, 2], FeedMode.Stream).WithinPatience());
    }

    [Theory]
    [InlineData(FeedMode.Batch)]
    [InlineData(FeedMode.Stream)]
    public async Task A_run_that_is_cancelled_stops_the_machine_and_discards_what_waits(FeedMode mode)
    {
        using var cancellation = new CancellationTokenSource();
        await using var machine = new NumberMachine().Holding();
        var run = machine.RunAsync(Enumerable.Range(0, 10), mode, cancellation.Token);
        await machine.EnteredAsync();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        await cancellation.CancelAsync();
        await Soon.Until(() => machine.Status.State == MachineState.Stopping);
        machine.ReleaseAll();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WithinPatience());
        Assert.Equal((MachineState.Stopped, 1L, 9L), (machine.Status.State, machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task A_run_that_is_cancelled_while_a_batch_is_read_stops_the_machine()
    {
        using var cancellation = new CancellationTokenSource();
        await using var machine = new NumberMachine();
        machine.Put(1);
        var run = machine.RunAsync(Endless(cancellation), FeedMode.Batch, cancellation.Token);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WithinPatience());
        await machine.Completion.WithinPatience();
        Assert.Equal((MachineState.Stopped, 0L), (machine.Status.State, machine.Status.Processed));
        Assert.True(machine.Status.Dropped > 100);
    }

    [Fact]
    public async Task A_batch_whose_feed_hangs_is_left_behind_when_the_run_is_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        var feed = new BlockingSource(count: 3);
        await using var machine = new NumberMachine();
        var run = machine.RunAsync(feed, FeedMode.Batch, cancellation.Token);
        await feed.Blocked.WithinPatience();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WithinPatience());
        Assert.Equal((MachineState.Stopped, 3L), (machine.Status.State, machine.Status.Dropped));
        feed.Release();
        await feed.Ended.WithinPatience();
        Assert.Equal(4, machine.Status.Dropped);
    }

    [Fact]
    public async Task So_is_an_asynchronous_feed_that_takes_no_notice()
    {
        using var cancellation = new CancellationTokenSource();
        var blocked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var released = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var machine = new NumberMachine();
        var run = machine.RunAsync(Hanging(blocked, released.Task), FeedMode.Batch, cancellation.Token);
        await blocked.Task.WithinPatience();
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run.WithinPatience());
        Assert.Equal((MachineState.Stopped, 1L), (machine.Status.State, machine.Status.Dropped));
        released.SetResult();
    }

    [Fact]
    public async Task A_stop_ends_a_run_whose_batch_is_being_read()
    {
        var feed = new BlockingSource(count: 3);
        await using var machine = new NumberMachine();
        var run = machine.RunAsync(feed, FeedMode.Batch);
        await feed.Blocked.WithinPatience();
        await machine.StopAsync(StopMode.Discard).WithinPatience();
        var report = await run.WithinPatience();
        Assert.Equal((0L, 3L), (report.Processed, report.Dropped));
        feed.Release();
    }

    [Fact]
    public async Task A_batch_tells_how_many_messages_there_are_once_it_is_read()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Put(-1);
        var run = machine.RunAsync(Enumerable.Range(0, 7), FeedMode.Batch);
        await machine.EnteredAsync();
        machine.Release(2);
        await Soon.Until(() => machine.Status.Processed == 2);
        Assert.Equal((8L, 0.25), (machine.Status.ExpectedTotal, machine.Status.Progress));
        machine.ReleaseAll();
        await run.WithinPatience();
        Assert.Equal(1, machine.Status.Progress);
    }

    [Fact]
    public async Task What_the_options_expect_of_a_batch_counts_for_more()
    {
        await using var machine = new NumberMachine(new MachineOptions { ExpectedMessages = 20 });
        await machine.RunAsync(Enumerable.Range(0, 10), FeedMode.Batch).WithinPatience();
        Assert.Equal((20L, 0.5), (machine.Status.ExpectedTotal, machine.Status.Progress));
    }

    [Fact]
    public async Task An_empty_batch_is_done()
    {
        await using var machine = new NumberMachine();
        await machine.RunAsync(Array.Empty<int>(), FeedMode.Batch).WithinPatience();
        Assert.Equal((0L, 1.0), (machine.Status.ExpectedTotal, machine.Status.Progress));
    }

    [Fact]
    public async Task A_stream_does_not_know_its_total()
    {
        await using var machine = new NumberMachine();
        await machine.RunAsync(Enumerable.Range(0, 10), FeedMode.Stream).WithinPatience();
        Assert.Null(machine.Status.ExpectedTotal);
    }

    [Theory]
    [InlineData(FeedMode.Batch)]
    [InlineData(FeedMode.Stream)]
    public async Task A_run_that_is_cancelled_beforehand_leaves_the_machine_as_it_was(FeedMode mode)
    {
        await using var machine = new NumberMachine();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => machine.RunAsync([1], mode, new CancellationToken(canceled: true)).WithinPatience());
        Assert.Equal(MachineState.Created, machine.Status.State);
    }

    [Fact]
    public async Task A_run_whose_message_in_hand_hangs_says_so_when_it_is_cancelled()
    {
        var time = new ManualTimeProvider();
        using var cancellation = new CancellationTokenSource();
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = time }).Holding();
        var run = machine.RunAsync([1, 2], FeedMode.Stream, cancellation.Token);
        await machine.EnteredAsync();
        await cancellation.CancelAsync();
        await Soon.Until(() => time.Timers > 0);
        time.Advance(TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<StopTimeoutException>(() => run.WithinPatience());
        machine.ReleaseAll();
    }

    [Fact]
    public async Task A_stop_ends_a_run()
    {
        await using var machine = new NumberMachine().Holding();
        var run = machine.RunAsync(Enumerable.Range(0, 10), FeedMode.Batch);
        await machine.EnteredAsync();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        var stop = machine.StopAsync(StopMode.Discard);
        machine.ReleaseAll();
        await stop.WithinPatience();
        var report = await run.WithinPatience();
        Assert.Equal((1L, 9L), (report.Processed, report.Dropped));
    }

    [Fact]
    public async Task A_mode_that_does_not_exist_is_refused()
    {
        await using var machine = new NumberMachine();
        var error = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => machine.RunAsync([1], (FeedMode)7));
        Assert.StartsWith("A feed is FeedMode.Batch or FeedMode.Stream.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_with_a_source_is_refused()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        var error = await Assert.ThrowsAsync<MachineStateException>(() => machine.RunAsync([1], FeedMode.Batch));
        Assert.Equal("Machine 'Numbers': it has a source already. Call ClearSource() before RunAsync, or Start() to run with the source.", error.Message);
    }

    [Fact]
    public async Task A_machine_that_runs_is_refused()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        var error = await Assert.ThrowsAsync<MachineStateException>(() => machine.RunAsync([1], FeedMode.Batch));
        Assert.Equal("Machine 'Numbers': it has been started already. RunAsync starts the machine itself.", error.Message);
    }

    [Fact]
    public async Task A_machine_runs_once()
    {
        await using var machine = new NumberMachine();
        await machine.RunAsync([1], FeedMode.Batch).WithinPatience();
        var error = await Assert.ThrowsAsync<MachineStateException>(() => machine.RunAsync([1], FeedMode.Batch));
        Assert.EndsWith("A machine runs once: create a new one.", error.Message, StringComparison.Ordinal);
    }

    private static IEnumerable<int> Throwing(int after)
    {
        for (var i = 0; i < after; i++)
        {
            yield return i;
        }

        throw new InvalidDataException("The cable was cut.");
    }

    private static async IAsyncEnumerable<int> Hanging(TaskCompletionSource blocked, Task released)
    {
        yield return 1;
        blocked.SetResult();
        await released;
    }

    private static IEnumerable<int> Endless(CancellationTokenSource cancellation)
    {
        for (var i = 0; ; i++)
        {
            if (i == 100)
            {
                cancellation.Cancel();
            }

            yield return i;
        }
    }
}
