namespace Timbr.Typed.Tests.Machines.Events;

public sealed class QueueFullTests
{
    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(WhenFull.Wait, "The queue is full: the source waits for room.")]
    [InlineData(WhenFull.DropNewest, "The queue is full: the newest message of the source was dropped.")]
    [InlineData(WhenFull.DropOldest, "The queue is full: the oldest message of the source was dropped.")]
    public async Task A_source_that_finds_no_room_is_told_with_what_becomes_of_its_message(WhenFull whenFull, string text)
    {
        await using var machine = Small(whenFull);
        var log = new EventLog(machine);
        machine.Pause();
        machine.SetSource(Enumerable.Range(0, 10));
        machine.Start();
        await Soon.Until(() => log.Count(MachineEventKind.QueueFull) > 0);
        machine.Resume();
        await machine.Completion.WithinPatience();
        Assert.Equal(text, log.Only(MachineEventKind.QueueFull).Text);
    }

    [Fact]
    public async Task An_asynchronous_source_that_waits_is_told()
    {
        await using var machine = Small();
        var log = new EventLog(machine);
        machine.Pause();
        machine.SetSource(Enumerable.Range(0, 10).ToAsyncEnumerable());
        machine.Start();
        await Soon.Until(() => log.Count(MachineEventKind.QueueFull) == 1);
        machine.Resume();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 10), machine.Numbers);
    }

    [Fact]
    public async Task A_queue_that_is_full_again_and_again_is_told_once_a_second()
    {
        await using var machine = Small();
        var log = new EventLog(machine);
        machine.Start();
        await FillAsync(machine);
        await FillAsync(machine);
        _time.Advance(TimeSpan.FromSeconds(1));
        await FillAsync(machine);
        await machine.StopAsync(cancellationToken: TestContext.Current.CancellationToken).WithinPatience();
        Assert.Equal(2, log.Count(MachineEventKind.QueueFull));
    }

    [Fact]
    public async Task A_caller_that_waits_for_room_is_told()
    {
        await using var machine = Small();
        var log = new EventLog(machine);
        var put = PutFiveAsync(machine);
        Assert.Equal("The queue is full: a caller of PutAsync waits for room.", log.Only(MachineEventKind.QueueFull).Text);
        machine.Start();
        await put.WithinPatience();
    }

    [Fact]
    public async Task A_message_that_is_refused_is_told_while_others_wait()
    {
        await using var machine = Small();
        var log = new EventLog(machine);
        var put = PutFiveAsync(machine);
        Assert.False(machine.TryPut(6));
        Assert.Equal("The queue is full.", log.All[^1].Text);
        machine.Start();
        await put.WithinPatience();
    }

    [Fact]
    public async Task A_batch_waits_for_nothing()
    {
        await using var machine = Small();
        var log = new EventLog(machine);
        await machine.RunAsync(Enumerable.Range(0, 1000), FeedMode.Batch).WithinPatience();
        Assert.Equal(0, log.Count(MachineEventKind.QueueFull));
    }

    /// <summary>Has somebody wait for room in a paused machine, then has it process everything.</summary>
    private static async Task FillAsync(NumberMachine machine)
    {
        var processed = machine.Status.Processed;
        machine.Pause();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        var put = PutFiveAsync(machine);
        machine.Resume();
        await put.WithinPatience();
        await Soon.Until(() => machine.Status.Processed == processed + 5 && machine.IsIdle);
    }

    private static async Task PutFiveAsync(NumberMachine machine)
    {
        for (var number = 0; number < 5; number++)
        {
            await machine.PutAsync(number, TestContext.Current.CancellationToken);
        }
    }

    private NumberMachine Small(WhenFull whenFull = WhenFull.Wait) =>
        new(new MachineOptions { QueueCapacity = 4, WhenFull = whenFull, TimeProvider = _time });
}
