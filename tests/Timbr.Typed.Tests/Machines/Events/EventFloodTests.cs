namespace Timbr.Typed.Tests.Machines.Events;

/// <summary>More events than can wait, while the machine's thread is in a slot.</summary>
public class EventFloodTests
{
    private const int Flood = 5_000;

    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task What_is_too_much_is_lost_and_counted()
    {
        await using var machine = await FloodedAsync();
        machine.ReleaseAll();
        await machine.StopAsync().WithinPatience();
        Assert.InRange(machine.Status.EventsLost, 1, Flood);
        Assert.Equal(Flood, machine.Status.EventsLost + _log!.Count(MachineEventKind.SlotReplaced));
    }

    [Fact]
    public async Task The_fault_of_the_source_is_told_all_the_same_and_the_source_restarted()
    {
        var failed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var cut = new TaskCompletionSource();
        var begun = 0;
        await using var machine = await FloodedAsync(machine =>
        {
            machine.SourceEnding = (_, _) => failed.TrySetResult();
            machine.Observe(new RestartOnFault(1, TimeSpan.FromSeconds(10)));
            machine.SetSource(() => begun++ == 0 ? Failing(cut.Task) : [2, 3]);
        });
        cut.SetResult();
        await failed.Task.WithinPatience();
        machine.ReleaseAll();
        await Soon.Until(() => _time.Timers == 1);
        _time.Advance(TimeSpan.FromSeconds(10));
        await machine.Completion.WithinPatience();
        Assert.Equal([1, 2, 3], machine.Numbers);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_first_failed_message_is_told_all_the_same(int workers)
    {
        await using var machine = await FloodedAsync(
            machine =>
            {
                machine.Slots = static _ => Faults.Failed(new InvalidDataException("no"));
                machine.Observe(new ThrowOnFirstError());
            },
            workers);
        machine.ReleaseAll();
        await Assert.ThrowsAsync<SlotException>(() => machine.Completion.WithinPatience());
    }

    private EventLog? _log;

    private static IEnumerable<int> Failing(Task cut)
    {
        yield return 1;
        cut.Wait();
        throw new InvalidDataException("The cable was cut.");
    }

    private async Task<NumberMachine> FloodedAsync(Action<NumberMachine>? set = null, int workers = 1)
    {
        var machine = new NumberMachine(new MachineOptions { TimeProvider = _time, Workers = workers }).Holding();
        _log = new EventLog(machine);
        set?.Invoke(machine);
        if (machine.Status.SourceState == SourceState.None)
        {
            machine.Put(1);
        }

        machine.Start();
        await machine.EnteredAsync();
        for (var i = 0; i < Flood; i++)
        {
            machine.Hub.Raise(MachineEventKind.SlotReplaced);
        }

        return machine;
    }
}
