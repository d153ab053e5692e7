namespace Timbr.Typed.Tests.Machines.Queue;

public class WhenFullTests
{
    private readonly TaskCompletionSource _isFirstInHand = new();

    [Fact]
    public async Task A_source_waits_for_room_by_default()
    {
        Assert.Equal((string.Join(' ', Enumerable.Range(0, 100)), 0L), await RunAsync(new MachineOptions { QueueCapacity = 4 }, waits: true));
    }

    [Fact]
    public async Task The_newest_message_is_dropped_and_counted()
    {
        Assert.Equal(("0 1 2 3 4", 95L), await RunAsync(new MachineOptions { QueueCapacity = 4, WhenFull = WhenFull.DropNewest }));
    }

    [Fact]
    public async Task The_oldest_message_is_dropped_and_counted()
    {
        Assert.Equal(("0 96 97 98 99", 95L), await RunAsync(new MachineOptions { QueueCapacity = 4, WhenFull = WhenFull.DropOldest }));
    }

    [Theory]
    [InlineData(WhenFull.DropNewest, 1)]
    [InlineData(WhenFull.DropOldest, 99)]
    public async Task A_queue_of_one_drops_all_but_one(WhenFull whenFull, int left)
    {
        Assert.Equal(($"0 {left}", 98L), await RunAsync(new MachineOptions { QueueCapacity = 1, WhenFull = whenFull }));
    }

    [Theory]
    [InlineData(WhenFull.DropNewest)]
    [InlineData(WhenFull.DropOldest)]
    public async Task A_source_that_is_set_anew_does_not_forget_what_was_dropped(WhenFull whenFull)
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1, WhenFull = whenFull });
        machine.Pause();
        machine.SetSource(Enumerable.Range(0, 10));
        machine.Start();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        machine.ClearSource();
        machine.SetSource([]);
        machine.Resume();
        await machine.Completion.WithinPatience();
        machine.ClearSource();
        Assert.Equal((1L, 9L), (machine.Status.Processed, machine.Status.Dropped));
    }

    [Theory]
    [InlineData(WhenFull.DropNewest)]
    [InlineData(WhenFull.DropOldest)]
    public async Task Messages_that_are_put_are_never_dropped(WhenFull whenFull)
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1, WhenFull = whenFull });
        machine.Put(1);
        Assert.False(machine.TryPut(2));
        Assert.Throws<QueueFullException>(() => machine.Put(3));
        Assert.False(machine.PutAsync(4).AsTask().IsCompleted);
        Assert.Equal(0, machine.Status.Dropped);
    }

    [Theory]
    [InlineData(WhenFull.DropNewest, 1)]
    [InlineData(WhenFull.DropNewest, 64)]
    [InlineData(WhenFull.DropOldest, 1)]
    [InlineData(WhenFull.DropOldest, 64)]
    public async Task Every_message_of_a_fast_source_is_processed_or_dropped(WhenFull whenFull, int capacity)
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = capacity, WhenFull = whenFull });
        machine.SetSource(Enumerable.Range(0, 200_000));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(200_000, machine.Status.Processed + machine.Status.Dropped);
        Assert.Equal(machine.Numbers.Order(), machine.Numbers);
    }

    [Theory]
    [InlineData(WhenFull.DropNewest)]
    [InlineData(WhenFull.DropOldest)]
    public async Task An_asynchronous_source_drops_too(WhenFull whenFull)
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 2, WhenFull = whenFull });
        machine.Pause();
        machine.SetSource(Enumerable.Range(0, 100).ToAsyncEnumerable());
        machine.Start();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        Assert.Equal((2L, 98L), (machine.Status.QueueDepth, machine.Status.Dropped));
    }

    private async Task<(string Numbers, long Dropped)> RunAsync(MachineOptions options, bool waits = false)
    {
        await using var machine = new NumberMachine(options).Holding();
        machine.SetSource(FirstThenMany());
        machine.Start();
        await machine.EnteredAsync();
        _isFirstInHand.SetResult();
        await Soon.Until(() => waits || machine.Status.SourceState == SourceState.Exhausted);
        machine.ReleaseAll();
        await machine.Completion.WithinPatience();
        return (string.Join(' ', machine.Numbers), machine.Status.Dropped);
    }

    private IEnumerable<int> FirstThenMany()
    {
        yield return 0;
        _isFirstInHand.Task.Wait();
        for (var i = 1; i < 100; i++)
        {
            yield return i;
        }
    }
}
