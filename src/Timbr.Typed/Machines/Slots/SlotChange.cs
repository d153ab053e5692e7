namespace Timbr.Typed;

/// <summary>A change of what a slot runs.</summary>
/// <param name="Slot">The slot's number.</param>
/// <param name="Version">The version from which on it runs.</param>
/// <param name="What">What it runs, in words: <c>a replacement</c>, <c>variant 'robust'</c>.</param>
internal readonly record struct SlotChange(int Slot, long Version, string What);
