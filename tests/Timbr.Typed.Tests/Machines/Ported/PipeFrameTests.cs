using System.Collections.Concurrent;

namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>What PipeFrame does; it has no tests of its own.</summary>
public sealed class PipeFrameTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task False_stops__later_steps_do_not_run_and_the_record_counts_as_an_entry(int workers)
    {
        await using var machine = new Halves.Machine(new MachineOptions { Workers = workers });
        var report = await machine.RunAsync(Enumerable.Range(0, 10), FeedMode.Batch).WithinPatience();
        Assert.Equal((10L, 5L), (report.EntriesPerWorker.Sum(), report.Stopped));
        Assert.Equal([10L, 5L, 5L], machine.Status.Slots.Select(static slot => slot.Calls));
    }

    [Fact]
    public async Task Batch__feeds_all_before_it_works()
    {
        ConcurrentQueue<string> order = [];
        await using var machine = Noting(order);
        await machine.RunAsync(Feed(order, 3), FeedMode.Batch).WithinPatience();
        Assert.Equal(["feed 0", "feed 1", "feed 2", "work 0", "work 1", "work 2"], order);
    }

    [Fact]
    public async Task Stream__works_while_it_feeds()
    {
        ConcurrentQueue<string> order = [];
        await using var machine = Noting(order);
        await machine.RunAsync(Feed(order, 3, () => machine.Status), FeedMode.Stream).WithinPatience();
        Assert.Equal(["feed 0", "work 0", "feed 1", "work 1", "feed 2", "work 2"], order);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Timeout__a_stream_that_is_dry_for_so_long_ends(int workers)
    {
        var time = new ManualTimeProvider();
        var source = new BlockingSource(count: 4);
        await using var machine = new Halves.Machine(new MachineOptions { Workers = workers, TimeProvider = time, DryTimeout = TimeSpan.FromSeconds(2) });
        var run = machine.RunAsync(source, FeedMode.Stream);
        await source.Blocked.WithinPatience();
        await Soon.Until(() =>
        {
            time.Advance(TimeSpan.FromSeconds(1));
            return run.IsCompleted;
        });

        Assert.Equal((4L, SourceState.Dry), ((await run).Processed, machine.Status.SourceState));
        source.Release();
    }

    [Theory]
    [InlineData(FeedMode.Batch)]
    [InlineData(FeedMode.Stream)]
    public async Task Load__a_feed_beside_a_source_is_refused_before_either_is_read(FeedMode mode)
    {
        ConcurrentQueue<string> order = [];
        await using var machine = new Halves.Machine();
        machine.SetSource(Feed(order, 1));
        var error = await Assert.ThrowsAsync<MachineStateException>(() => machine.RunAsync(Feed(order, 2), mode));
        Assert.Equal("Machine 'Halves': it has a source already. Call ClearSource() before RunAsync, or Start() to run with the source.", error.Message);
        Assert.Empty(order);
    }

    [Theory]
    [InlineData(FeedMode.Batch)]
    [InlineData(FeedMode.Stream)]
    public async Task Load__a_feed_takes_the_place_of_a_source_that_is_cleared(FeedMode mode)
    {
        ConcurrentQueue<string> order = [];
        await using var machine = new Halves.Machine();
        machine.SetSource(Feed(order, 1));
        machine.ClearSource();
        var report = await machine.RunAsync([4, 6], mode).WithinPatience();
        Assert.Equal(2, report.Processed);
        Assert.Empty(order);
    }

    [Theory]
    [InlineData(1, FeedMode.Batch)]
    [InlineData(3, FeedMode.Batch)]
    [InlineData(3, FeedMode.Stream)]
    public async Task Finished_worker_with_K_entries__the_entries_of_the_workers_sum_up_to_all(int workers, FeedMode mode)
    {
        await using var machine = new Halves.Machine(new MachineOptions { Workers = workers });
        var report = await machine.RunAsync(Enumerable.Range(0, 1000), mode).WithinPatience();
        Assert.Equal((workers, 1000L), (report.EntriesPerWorker.Count, report.EntriesPerWorker.Sum()));
    }

    private static NumberMachine Noting(ConcurrentQueue<string> order) => new()
    {
        Slots = number =>
        {
            order.Enqueue($"work {number}");
            return null;
        },
    };

    /// <param name="order">Where it notes each record.</param>
    /// <param name="count">How many.</param>
    /// <param name="status">Of the machine that is to be done with each record before the next; null for no waiting.</param>
    private static IEnumerable<int> Feed(ConcurrentQueue<string> order, int count, Func<MachineStatus>? status = null)
    {
        for (var i = 0; i < count; i++)
        {
            order.Enqueue($"feed {i}");
            yield return i;
            SpinWait.SpinUntil(() => status is null || status().Processed == i + 1, Soon.Patience);
        }
    }
}
