namespace Timbr.Typed.Tests.Machines.Observers;

/// <summary>Sees everything and does nothing.</summary>
public sealed class SilentObserver : MachineObserver;
