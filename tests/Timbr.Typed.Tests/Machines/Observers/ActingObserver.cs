namespace Timbr.Typed.Tests.Machines.Observers;

/// <summary>Does something before the start and before the stop.</summary>
public sealed class ActingObserver : MachineObserver
{
    public Action OnBeforeStart { get; set; } = static () => { };

    public Action OnBeforeStop { get; set; } = static () => { };

    public override void BeforeStart() => OnBeforeStart();

    public override void BeforeStop() => OnBeforeStop();
}
