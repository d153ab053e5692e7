using Timbr.Typed.Tests.Machines.Events;
using Timbr.Typed.Tests.Pipelines;

namespace Timbr.Typed.Tests.Machines.Observers;

/// <summary>Those who watch, while the machine pauses, goes on, is changed, or has several workers.</summary>
public class WatchedMachineTests
{
    [Fact]
    public async Task A_change_of_a_slot_is_told_with_the_version_from_which_on_it_runs()
    {
        await using var machine = new Quotients.Machine();
        var log = new EventLog(machine);
        var version = machine.Slots[1].Reset();
        var replaced = log.Only(MachineEventKind.SlotReplaced);
        Assert.Equal((1, $"Slot 1 'Text' runs what was declared from version {version} on."), (replaced.Slot, replaced.Text));
    }

    [Fact]
    public async Task Results_tell_the_version_of_the_functions_that_ran()
    {
        await using var machine = new Quotients.Machine();
        await using var results = machine.Results().GetAsyncEnumerator();
        machine.Start();
        machine.Put(2);
        Assert.True(await results.MoveNextAsync().AsTask().WithinPatience());
        var before = results.Current.Version;
        var version = machine.Slots[0].Reset();
        machine.Put(3);
        Assert.True(await results.MoveNextAsync().AsTask().WithinPatience());
        Assert.Equal((version - 1, version), (before, results.Current.Version));
    }

    [Fact]
    public async Task A_pause_and_its_end_are_told()
    {
        await using var machine = new NumberMachine();
        var log = new EventLog(machine);
        machine.Start();
        machine.Pause();
        await Soon.Until(() => log.Count(MachineEventKind.Paused) == 1);
        machine.Resume();
        await Soon.Until(() => log.Count(MachineEventKind.Resumed) == 1);
        await machine.StopAsync().WithinPatience();
        Assert.Equal(
            [MachineEventKind.Started, MachineEventKind.Paused, MachineEventKind.Resumed, MachineEventKind.Stopped],
            log.Kinds.Where(static kind => kind != MachineEventKind.Idle));
    }

    [Fact]
    public async Task What_happens_during_a_pause_is_told_during_the_pause()
    {
        await using var machine = new Quotients.Machine();
        var log = new EventLog(machine);
        machine.Start();
        machine.Pause();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        machine.Slots[0].Reset();
        await Soon.Until(() => log.Count(MachineEventKind.SlotReplaced) == 1);
        Assert.Equal(MachineState.Paused, machine.Status.State);
    }

    [Fact]
    public async Task A_machine_that_goes_on_tells_so_and_its_results_go_on_too()
    {
        await using var machine = new NumberMachine();
        var observer = new RecordingObserver();
        machine.Observe(observer);
        var results = machine.Results();
        machine.Start();
        machine.Put(1);
        await Soon.Until(() => machine.Status.Processed == 1);
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        machine.Start();
        machine.Put(2);
        await machine.StopAsync().WithinPatience();
        List<int> read = [];
        await foreach (var result in results)
        {
            read.Add(result.Evaluation.Input);
        }

        Assert.Equal([1, 2], read);
        string[] run = ["BeforeStart", "AfterStart", "BeforeStop", "AfterStop"];
        Assert.Equal(run.Concat(run), observer.Calls.Where(static call => call is not "Attach" and not "BeforeMessage" and not "AfterMessage"));
        Assert.Equal(
            [MachineEventKind.Started, MachineEventKind.Stopped, MachineEventKind.Started, MachineEventKind.Stopped],
            observer.Events.Select(static machineEvent => machineEvent.Kind).Where(static kind => kind != MachineEventKind.Idle));
    }

    [Fact]
    public async Task A_source_that_throws_is_restarted_and_nothing_is_lost()
    {
        var round = 0;
        await using var machine = new NumberMachine();
        var observer = new RestartOnFault(2, TimeSpan.Zero);
        machine.Observe(observer);
        machine.SetSource(() => ++round < 3 ? Throwing(round) : [30, 31]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([10, 20, 30, 31], machine.Numbers);
        Assert.Equal(2, observer.Restarts);
    }

    [Fact]
    public async Task A_source_that_throws_once_too_often_ends_the_machine()
    {
        var round = 0;
        await using var machine = new NumberMachine();
        machine.Observe(new RestartOnFault(2, TimeSpan.Zero));
        machine.SetSource(() => Throwing(++round));
        machine.Start();
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
        Assert.Equal([10, 20, 30], machine.Numbers);
    }

    [Fact]
    public async Task Of_several_workers_results_and_observers_get_every_message_in_order()
    {
        var observer = new RecordingObserver();
        await using var machine = new Quotients.Machine(new MachineOptions { Workers = 3 });
        machine.Observe(observer);
        var results = machine.Results();
        machine.SetSource(Enumerable.Range(0, 5000));
        machine.Start();
        List<Processed<Quotients.Evaluation>> read = [];
        await foreach (var result in results)
        {
            read.Add(result);
        }

        Assert.Equal(Enumerable.Range(0, 5000), read.Select(static result => result.Evaluation.Input));
        Assert.Equal(read.Select(static result => (result.Id, result.Evaluation.Outcome.IsComplete)), observer.Messages);
        Assert.Equal(read.TakeLast(10).Select(static result => result.Id), machine.Previews.Good.Select(static preview => preview.Id));
        Assert.Equal([5000L, 4999L, 4998L], machine.Status.Slots.Select(static slot => slot.Calls));
    }

    private static IEnumerable<int> Throwing(int round)
    {
        yield return round * 10;
        throw new InvalidDataException("The cable was cut.");
    }
}
