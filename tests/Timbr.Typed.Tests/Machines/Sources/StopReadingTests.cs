using System.Collections;
using Timbr.Typed.Tests.Machines.Events;

namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>A source that throws when it is asked to end.</summary>
public class StopReadingTests
{
    private readonly InvalidDataException _error = new("The valve is stuck.");

    [Fact]
    public async Task A_drain_tells_it_as_a_fault_of_the_source()
    {
        await using var machine = Started(out var log);
        await machine.StopAsync().WithinPatience();
        Assert.Same(_error, await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience()));
        Assert.Equal((SourceState.Faulted, _error), (machine.Status.SourceState, machine.Status.LastError));
        Assert.Same(_error, log.Only(MachineEventKind.SourceFailed).Exception);
    }

    [Fact]
    public async Task What_came_before_is_processed()
    {
        await using var machine = Started(out _);
        await machine.StopAsync().WithinPatience();
        Assert.Equal(0, machine.Status.Dropped);
        Assert.Equal(Enumerable.Range(0, (int)machine.Status.Processed), machine.Numbers);
    }

    [Fact]
    public async Task Of_a_cleared_source_an_event_tells_and_the_machine_runs_on()
    {
        await using var machine = Started(out var log);
        machine.ClearSource();
        await Soon.Until(() => log.Count(MachineEventKind.HandlerFailed) == 1);
        Assert.Equal((MachineState.Running, SourceState.None, _error), (machine.Status.State, machine.Status.SourceState, machine.Status.LastError));
        Assert.Equal("StopReading of a source that is read no further threw InvalidDataException: The valve is stuck.", log.Only(MachineEventKind.HandlerFailed).Text);
    }

    [Fact]
    public async Task Of_a_source_that_has_ended_an_event_tells_and_the_machine_ends_well()
    {
        await using var machine = new NumberMachine().Holding();
        var log = new EventLog(machine);
        machine.SetSource(new StuckSource(_error, count: 2));
        machine.Start();
        await machine.EnteredAsync();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        var stop = machine.StopAsync();
        await Soon.Until(() => machine.Status.LastError == _error);
        machine.ReleaseAll();
        await stop.WithinPatience();
        await machine.Completion.WithinPatience();
        Assert.Equal((SourceState.Exhausted, 2L), (machine.Status.SourceState, machine.Status.Processed));
        Assert.Same(_error, log.Only(MachineEventKind.HandlerFailed).Exception);
    }

    private NumberMachine Started(out EventLog log)
    {
        var machine = new NumberMachine(new MachineOptions { QueueCapacity = 4 });
        log = new EventLog(machine);
        machine.SetSource(new StuckSource(_error, count: int.MaxValue));
        machine.Start();
        return machine;
    }

    private sealed class StuckSource(Exception error, int count) : IEnumerable<int>, IStoppableSource
    {
        public void StopReading() => throw error;

        public IEnumerator<int> GetEnumerator() => Enumerable.Range(0, count).GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
