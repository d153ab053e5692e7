namespace Timbr.Typed;

internal static class FluentGraph
{
    public static PipelineGraph Of(string name, Type inputType, IReadOnlyList<ChainSlot> slots) =>
        new(name, TypeName.Of(inputType), [.. slots.Select(static (slot, number) => new SlotNode(number, slot.Name, TypeName.Of(slot.Type), ReadsOf(slot, number), false))]);

    /// <summary>What the types alone tell: numbers for names, and no dependencies.</summary>
    public static PipelineGraph Of(Type inputType, params Type[] slots) =>
        Of(nameof(Pipeline), inputType, [.. slots.Select(static (type, number) => new ChainSlot(SlotNames.Default(number), type, 0))]);

    /// <summary>The values that a slot takes, ascending: nearest first, the message last of all.</summary>
    public static int[] ReadsOf(ChainSlot slot, int number) => [.. Enumerable.Range(number - slot.Parameters, slot.Parameters)];
}
