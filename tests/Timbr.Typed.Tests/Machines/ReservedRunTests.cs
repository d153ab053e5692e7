using System.Collections;

namespace Timbr.Typed.Tests.Machines;

/// <summary>What a machine refuses while a batch is read for it.</summary>
public class ReservedRunTests
{
    private readonly GatedFeed _feed = new();

    [Theory]
    [InlineData(FeedMode.Batch)]
    [InlineData(FeedMode.Stream)]
    public async Task A_further_run_is_refused(FeedMode mode)
    {
        await using var machine = new NumberMachine();
        var run = await ReadingAsync(machine);
        var error = await Assert.ThrowsAsync<MachineStateException>(() => machine.RunAsync([1], mode));
        Assert.Equal("Machine 'Numbers': it reads a batch for another call of RunAsync. A machine runs once: create a new one.", error.Message);
        await EndAsync(run);
    }

    [Fact]
    public async Task A_source_is_refused()
    {
        await using var machine = new NumberMachine();
        var run = await ReadingAsync(machine);
        var error = Assert.Throws<MachineStateException>(() => machine.SetSource([1]));
        Assert.Equal("Machine 'Numbers': it reads a batch for RunAsync, which takes the place of a source. Put the messages, or create another machine for them.", error.Message);
        await EndAsync(run);
    }

    [Fact]
    public async Task A_start_is_refused()
    {
        await using var machine = new NumberMachine();
        var run = await ReadingAsync(machine);
        var error = Assert.Throws<MachineStateException>(machine.Start);
        Assert.Equal("Machine 'Numbers': it reads a batch for RunAsync, which starts the machine itself once the batch is read.", error.Message);
        await EndAsync(run);
    }

    [Fact]
    public async Task The_feed_of_a_refused_run_is_not_touched()
    {
        await using var machine = new NumberMachine();
        var run = await ReadingAsync(machine);
        var other = new BlockingSource(count: 0);
        await Assert.ThrowsAsync<MachineStateException>(() => machine.RunAsync(other, FeedMode.Stream));
        Assert.False(other.Blocked.IsCompleted);
        await EndAsync(run);
    }

    [Fact]
    public async Task The_run_processes_its_batch_after_all_refusals()
    {
        await using var machine = new NumberMachine();
        var run = await ReadingAsync(machine);
        await Assert.ThrowsAsync<MachineStateException>(() => machine.RunAsync(Enumerable.Range(0, 1).Select(static int (_) => throw new InvalidDataException()), FeedMode.Batch));
        Assert.Throws<MachineStateException>(() => machine.SetSource([10]));
        Assert.Throws<MachineStateException>(machine.Start);
        await EndAsync(run);
        Assert.Equal([0, 1, 2], machine.Numbers);
    }

    [Fact]
    public async Task What_is_put_meanwhile_is_processed_too()
    {
        await using var machine = new NumberMachine();
        var run = await ReadingAsync(machine);
        machine.Put(10);
        await EndAsync(run);
        Assert.Equal([0, 1, 2, 10], machine.Numbers.Order());
    }

    [Fact]
    public async Task Of_runs_at_the_same_time_one_runs_and_the_others_are_refused()
    {
        await using var machine = new NumberMachine();
        using var start = new Barrier(4);
        var runs = Enumerable.Range(0, 4).Select(i => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait(Soon.Patience);
                return machine.RunAsync([i], i % 2 == 0 ? FeedMode.Batch : FeedMode.Stream);
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default).Unwrap()).ToArray();
        await Task.WhenAll(runs).WithinPatience().ContinueWith(static _ => { }, TaskScheduler.Default);
        Assert.Equal((1, 3), (runs.Count(static run => run.IsCompletedSuccessfully), runs.Count(static run => run.Exception?.InnerException is MachineStateException)));
    }

    private async Task<Task<RunReport>> ReadingAsync(NumberMachine machine)
    {
        var run = machine.RunAsync(_feed, FeedMode.Batch);
        await _feed.Reached.WithinPatience();
        return run;
    }

    private async Task EndAsync(Task run)
    {
        _feed.Release();
        await run.WithinPatience();
    }

    /// <summary>Three numbers, and an end that waits.</summary>
    private sealed class GatedFeed : IEnumerable<int>
    {
        private readonly TaskCompletionSource _reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _released = new();

        public Task Reached => _reached.Task;

        public void Release() => _released.SetResult();

        public IEnumerator<int> GetEnumerator()
        {
            for (var i = 0; i < 3; i++)
            {
                yield return i;
            }

            _reached.SetResult();
            _released.Task.Wait();
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
