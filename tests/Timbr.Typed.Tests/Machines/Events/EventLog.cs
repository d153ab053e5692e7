using System.Collections.Concurrent;

namespace Timbr.Typed.Tests.Machines.Events;

/// <summary>Keeps the events of a machine.</summary>
public sealed class EventLog
{
    private readonly ConcurrentQueue<MachineEvent> _events = [];

    public EventLog(IMachine machine) => machine.Events += _events.Enqueue;

    public MachineEvent[] All => [.. _events];

    public IEnumerable<MachineEventKind> Kinds => All.Select(static machineEvent => machineEvent.Kind);

    public MachineEvent Only(MachineEventKind kind) => Assert.Single(All, machineEvent => machineEvent.Kind == kind);

    public int Count(MachineEventKind kind) => Kinds.Count(other => other == kind);
}
