namespace Timbr.Typed.Generators.Wire;

/// <summary>A slot's place in the array. <see cref="Reads"/> has -1 for the message.</summary>
internal sealed record WireSlot(int Number, string Name, WireType Type, IReadOnlyList<int> Reads)
{
    public string Title => FormattableString.Invariant($"slot {Number} '{Name}'");
}
