using Timbr.Typed.Tests.Machines.Events;

namespace Timbr.Typed.Tests.Machines.Observers;

public class MachineObserverTests
{
    [Fact]
    public async Task Hooks_are_called_around_the_start_each_message_and_the_end()
    {
        var observer = new RecordingObserver();
        await using var machine = new NumberMachine().Holding();
        machine.Observe(observer);
        machine.Start();
        machine.Put(1);
        machine.ReleaseAll();
        await Soon.Until(() => observer.Calls.Contains("AfterMessage"));
        await machine.StopAsync().WithinPatience();
        Assert.Equal(
            ["Attach", "BeforeStart", "AfterStart", "BeforeMessage", "AfterMessage", "BeforeStop", "AfterStop"],
            observer.Calls);
    }

    [Fact]
    public async Task Each_message_is_told_with_its_id_and_outcome()
    {
        var observer = new RecordingObserver();
        await using var machine = new NumberMachine { Slots = static number => number == 2 ? Faults.Failed(new InvalidDataException()) : null };
        machine.Observe(observer);
        machine.SetSource([1, 2, 3]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(machine.Ids.Zip([true, false, true]), observer.Messages);
    }

    [Fact]
    public async Task An_observer_can_be_added_while_the_machine_runs_and_removed_again()
    {
        var observer = new RecordingObserver();
        await using var machine = new NumberMachine();
        machine.Start();
        machine.Put(1);
        await Soon.Until(() => machine.Status.Processed == 1);
        using (machine.Observe(observer))
        {
            machine.Put(2);
            await Soon.Until(() => machine.Status.Processed == 2);
        }

        machine.Put(3);
        await machine.StopAsync().WithinPatience();
        Assert.Equal([machine.Ids.ElementAt(1)], observer.Messages.Select(static message => message.Id));
        Assert.Equal("Detach", observer.Calls.Last());
    }

    [Fact]
    public async Task An_observer_is_told_the_events()
    {
        var observer = new RecordingObserver();
        await using var machine = new NumberMachine();
        machine.Observe(observer);
        await machine.StopAsync().WithinPatience();
        Assert.Equal([MachineEventKind.Stopped], observer.Events.Select(static machineEvent => machineEvent.Kind));
    }

    [Theory]
    [InlineData("BeforeStart", 1)]
    [InlineData("AfterStart", 1)]
    [InlineData("BeforeStop", 1)]
    [InlineData("AfterStop", 1)]
    [InlineData("BeforeMessage", 3)]
    [InlineData("AfterMessage", 3)]
    public async Task An_observer_that_throws_in_a_hook_hurts_nothing_and_is_told_to_the_others(string hook, int times)
    {
        var thrower = new RecordingObserver(hook);
        await using var machine = new NumberMachine();
        machine.Observe(thrower);
        var log = new EventLog(machine);
        var other = new RecordingObserver();
        machine.Observe(other);
        var publisher = new RecordingPublisher();
        machine.PublishTo(publisher);
        machine.Start();
        for (var i = 0; i < 3; i++)
        {
            machine.Put(i);
        }

        await machine.StopAsync().WithinPatience();
        Assert.Equal((3, 0, times), (machine.Status.Processed, machine.Status.Failed, machine.Status.HandlerFailures));
        Assert.Equal(["[0,0]", "[1,2]", "[2,4]"], publisher.Texts);
        Assert.Equal(machine.Ids.Select(static id => (id, true)), other.Messages);
        Assert.Equal(
            Enumerable.Repeat($"{hook} of RecordingObserver threw InvalidOperationException: {hook}", times),
            log.All.Where(static machineEvent => machineEvent.Kind == MachineEventKind.HandlerFailed).Select(static machineEvent => machineEvent.Text));
        Assert.DoesNotContain(thrower.Events, static machineEvent => machineEvent.Kind == MachineEventKind.HandlerFailed);
    }

    [Fact]
    public async Task An_observer_that_throws_in_its_event_handler_hurts_nothing()
    {
        var thrower = new RecordingObserver("OnEvent");
        var other = new RecordingObserver();
        await using var machine = new NumberMachine { Slots = static number => number == 2 ? Faults.Failed(new InvalidDataException("no")) : null };
        machine.Observe(thrower);
        machine.Observe(other);
        machine.SetSource([1, 2, 3]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((3, 1, thrower.Events.Count), (machine.Status.Processed, machine.Status.Failed, machine.Status.HandlerFailures));
        Assert.Equal(
            [MachineEventKind.Started, MachineEventKind.MessageFailed, MachineEventKind.SourceExhausted, MachineEventKind.Completed],
            other.Events.Select(static machineEvent => machineEvent.Kind).Where(static kind => kind is not MachineEventKind.HandlerFailed and not MachineEventKind.Idle).Order());
    }

    [Fact]
    public async Task An_observer_that_throws_while_it_is_removed_is_counted()
    {
        await using var machine = new NumberMachine();
        machine.Observe(new RecordingObserver("Detach")).Dispose();
        Assert.Equal(1, machine.Status.HandlerFailures);
    }

    [Fact]
    public async Task An_observer_that_acts_on_its_machine_cannot_have_two()
    {
        var observer = new ThrowOnFirstError();
        await using var one = new NumberMachine();
        await using var other = new NumberMachine();
        one.Observe(observer);
        var error = Assert.Throws<InvalidOperationException>(() => other.Observe(observer));
        Assert.Equal("This ThrowOnFirstError observes a machine already. Create one for each machine.", error.Message);
    }
}
