using System.Collections.Concurrent;

namespace Timbr.Typed.Tests.Machines.Observers;

/// <summary>Keeps the names of the hooks that it was called by, and throws in one of them.</summary>
public sealed class RecordingObserver(string? throwsIn = null) : MachineObserver
{
    private readonly ConcurrentQueue<string> _calls = [];

    public IEnumerable<string> Calls => _calls;

    public ConcurrentQueue<MachineEvent> Events { get; } = [];

    public ConcurrentQueue<(MessageId Id, bool IsComplete)> Messages { get; } = [];

    public override void Attach(IMachine machine) => _calls.Enqueue(nameof(Attach));

    public override void Detach(IMachine machine) => Note(nameof(Detach));

    public override void BeforeStart() => Note(nameof(BeforeStart));

    public override void AfterStart() => Note(nameof(AfterStart));

    public override void BeforeStop() => Note(nameof(BeforeStop));

    public override void AfterStop() => Note(nameof(AfterStop));

    public override void BeforeMessage(in MessageId id) => Note(nameof(BeforeMessage));

    public override void AfterMessage(in MessageId id, EvaluationOutcome outcome)
    {
        Messages.Enqueue((id, outcome.IsComplete));
        Note(nameof(AfterMessage));
    }

    public override void OnEvent(MachineEvent machineEvent)
    {
        Events.Enqueue(machineEvent);
        if (throwsIn == nameof(OnEvent))
        {
            throw new InvalidOperationException(nameof(OnEvent));
        }
    }

    private void Note(string hook)
    {
        _calls.Enqueue(hook);
        if (throwsIn == hook)
        {
            throw new InvalidOperationException(hook);
        }
    }
}
