namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>What PipeFrame's users ran into.</summary>
public sealed class PipeFrameFaultTests
{
    private readonly int[] _records = [1, 2, 3];

    [Theory]
    [InlineData(1, FeedMode.Batch)]
    [InlineData(1, FeedMode.Stream)]
    [InlineData(3, FeedMode.Batch)]
    [InlineData(3, FeedMode.Stream)]
    public async Task Fault_29__an_exception_in_a_step_loses_no_other_record_and_is_in_the_report(int workers, FeedMode mode)
    {
        await using var machine = new Halves.Machine(new MachineOptions { Workers = workers });
        var report = await machine.RunAsync([1, 2, 100, 3, 4, 5, 6, 7, 8, 9], mode).WithinPatience();
        Assert.Equal((10L, 1L), (report.Processed, report.Failed));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Fault_29__a_run_that_is_to_throw_does_not_say_that_it_is_done(int workers)
    {
        await using var machine = new Halves.Machine(new MachineOptions { Workers = workers, OnSlotError = OnSlotError.Throw });
        await Assert.ThrowsAsync<SlotException>(() => machine.RunAsync([100], FeedMode.Batch).WithinPatience());
    }

    [Theory]
    [InlineData(FeedMode.Batch)]
    [InlineData(FeedMode.Stream)]
    public async Task Fault_30__a_feed_that_is_longer_than_the_buffer_does_not_hang(FeedMode mode)
    {
        await using var machine = new Halves.Machine(new MachineOptions { QueueCapacity = 5 });
        Assert.Equal(10, (await machine.RunAsync(Enumerable.Range(0, 10), mode).WithinPatience()).Processed);
    }

    [Fact]
    public async Task Fault_31__there_is_a_worker_by_default_and_none_is_refused()
    {
        await using var machine = new Halves.Machine();
        Assert.Equal([10L], (await machine.RunAsync(Enumerable.Range(0, 10), FeedMode.Batch).WithinPatience()).EntriesPerWorker);
        Assert.Throws<ArgumentOutOfRangeException>(static () => new Halves.Machine(new MachineOptions { Workers = 0 }));
    }

    [Fact]
    public void Fault_32__a_step_that_gives_only_the_record_goes_on() => Assert.Equal(50, Halves.Evaluate(104).Reciprocal);

    [Fact]
    public async Task Fault_32__a_feed_may_be_a_method_of_an_object()
    {
        await using var machine = new Halves.Machine();
        machine.SetSource(Feed);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(_records.Length, machine.Status.Processed);
    }

    [Fact]
    public async Task Fault_33__a_source_that_is_slow_is_not_cut_off()
    {
        var time = new ManualTimeProvider();
        await using var machine = new Halves.Machine(new MachineOptions { TimeProvider = time });
        var report = await machine.RunAsync(Slow(time), FeedMode.Stream).WithinPatience();
        Assert.Equal(3, report.Processed);
    }

    [Fact]
    public async Task Fault_33__a_run_does_not_wait_for_the_timeout_at_its_end()
    {
        var time = new ManualTimeProvider();
        await using var machine = new Halves.Machine(new MachineOptions { TimeProvider = time, DryTimeout = TimeSpan.FromHours(1) });
        var report = await machine.RunAsync([1, 2, 3], FeedMode.Stream).WithinPatience();
        Assert.Equal((3L, TimeSpan.Zero), (report.Processed, report.Elapsed));
    }

    private IEnumerable<int> Feed() => _records;

    private static IEnumerable<int> Slow(ManualTimeProvider time)
    {
        for (var i = 0; i < 3; i++)
        {
            time.Advance(TimeSpan.FromHours(1));
            yield return i;
        }
    }
}
