namespace Timbr.Typed;

/// <summary>The first slot of a message that did not end at once, or threw; what comes after it has not run.</summary>
/// <param name="Slot">The slot's number.</param>
/// <param name="Call">Its call; null where it threw.</param>
/// <param name="Error">What it threw.</param>
internal sealed record PendingCall(int Slot, Task? Call, Exception? Error);
