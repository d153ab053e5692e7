namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>Throws what nobody can read, for each message.</summary>
public sealed class UnreadableObserver : MachineObserver
{
    public override void AfterMessage(in MessageId id, EvaluationOutcome outcome) => throw new UnreadableException();
}
