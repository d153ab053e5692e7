namespace Timbr.Typed.Generators.Wire;

/// <summary>Something that breaks those who read what a pipeline writes. Without a slot it is about the message or the whole.</summary>
internal sealed record WireChange(WireSlot? Slot, string Text);
