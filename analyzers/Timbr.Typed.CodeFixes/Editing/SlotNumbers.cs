using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>Which numbers of a pipeline belong to a function.</summary>
internal static class SlotNumbers
{
    public static HashSet<int> Taken(Pipeline pipeline) => [.. pipeline.Slots.Where(IsTaken).Select(s => s.Number)];

    public static bool IsTaken(Slot slot) => !slot.IsGap || slot.IsUnknown;
}
