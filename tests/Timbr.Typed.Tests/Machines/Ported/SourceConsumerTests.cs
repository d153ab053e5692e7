namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>TestSourceConsumer of timbr's tests/test_machine.py.</summary>
public sealed class SourceConsumerTests
{
    [Fact]
    public async Task Test_SourceConsumer_basics__a_source_is_read_on_a_thread_of_its_own()
    {
        var (reader, starter) = (0, Environment.CurrentManagedThreadId);
        await using var machine = new NumberMachine();
        var worker = 0;
        machine.Slots = _ =>
        {
            worker = Environment.CurrentManagedThreadId;
            return null;
        };
        machine.SetSource(Noting(() => reader = Environment.CurrentManagedThreadId));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(3, new[] { reader, starter, worker }.Distinct().Count());
    }

    [Fact]
    public async Task Test_SourceConsumer_calls_put_with_generated_values__in_their_order()
    {
        await using var machine = Reading(Enumerable.Range(0, 10));
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 10), machine.Numbers);
    }

    [Fact]
    public async Task Test_SourceConsumer_stops_on_StopIteration__and_the_status_says_exhausted()
    {
        await using var machine = Reading(Enumerable.Range(0, 10));
        await machine.Completion.WithinPatience();
        Assert.Equal((SourceState.Exhausted, MachineState.Stopped), (machine.Status.SourceState, machine.Status.State));
    }

    [Fact]
    public async Task Test_SourceConsumer_stops_on_Full__but_it_waits_says_so_and_loses_nothing()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 4 });
        var isFull = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        machine.Events += happened => _ = happened.Kind == MachineEventKind.QueueFull && isFull.TrySetResult(happened.Text);
        machine.Pause();
        machine.SetSource(Enumerable.Range(0, 10));
        machine.Start();
        Assert.Equal("The queue is full: the source waits for room.", await isFull.Task.WithinPatience());
        Assert.Equal((SourceState.Running, 4L), (machine.Status.SourceState, machine.Status.QueueDepth));
        machine.Resume();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 10), machine.Numbers);
    }

    [Fact]
    public async Task Test_SourceConsumer_behavior_on_other_exceptions__the_machine_ends_with_what_the_source_threw()
    {
        await using var machine = Reading(Enumerable.Range(0, 10).Select(static i => i / (5 - i)));
        await Assert.ThrowsAsync<DivideByZeroException>(() => machine.Completion.WithinPatience());
        Assert.Equal((SourceState.Faulted, 5L), (machine.Status.SourceState, machine.Status.Processed));
    }

    private static NumberMachine Reading(IEnumerable<int> source)
    {
        var machine = new NumberMachine();
        machine.SetSource(source);
        machine.Start();
        return machine;
    }

    private static IEnumerable<int> Noting(Action read)
    {
        read();
        yield return 1;
    }
}
