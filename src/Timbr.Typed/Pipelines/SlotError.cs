namespace Timbr.Typed;

/// <summary>An exception that a slot threw.</summary>
/// <param name="Slot">The slot's number.</param>
/// <param name="Name">The slot's name.</param>
/// <param name="Exception">What it threw.</param>
public readonly record struct SlotError(int Slot, string Name, Exception Exception);
