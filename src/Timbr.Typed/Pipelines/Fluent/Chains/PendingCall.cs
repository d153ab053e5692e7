namespace Timbr.Typed;

/// <summary>The first slot of a message that did not end at once, or threw; what comes after it has not run.</summary>
internal sealed record PendingCall(int Slot, Task Call);
