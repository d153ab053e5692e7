namespace Timbr.Typed.Generators.Wire;

/// <summary>What a pipeline writes, and from which values each slot is made: as the code has it, or as a baseline says.</summary>
internal sealed class WirePipeline(string name, WireType input, IReadOnlyList<WireSlot> slots, IReadOnlyDictionary<string, IReadOnlyList<WireMember>> objects)
{
    /// <summary>The full name.</summary>
    public string Name { get; } = name;

    public WireType Input { get; } = input;

    /// <summary>The slots by number.</summary>
    public IReadOnlyList<WireSlot> Slots { get; } = slots;

    /// <summary>The members of the types that are objects, by the name that <see cref="WireType"/> refers to them with.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<WireMember>> Objects { get; } = objects;
}
