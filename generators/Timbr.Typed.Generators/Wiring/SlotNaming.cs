using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR018: slot names become properties of the evaluation, and the class gets generated members beside the user's.</summary>
internal static class SlotNaming
{
    /// <summary>The names of the members that the generator adds to the pipeline class, now or in a later version.</summary>
    private static readonly HashSet<string> GeneratedMembers =
    [
        "Evaluation", "Evaluate", "EvaluateAsync", "Machine", "States", "Slots", "Graph", "JsonSchema", "WriteJson", "ToJson", "ReadJson",
        "ReadInput", "RunAsync",
    ];

    private static readonly HashSet<string> EvaluationMembers =
    [
        "Input", "Outcome", "Equals", "GetHashCode", "GetType", "ToString", "ReferenceEquals", "MemberwiseClone", "Finalize",
    ];

    public static void Check(Pipeline pipeline)
    {
        CheckMembers(pipeline);
        var taken = new Dictionary<string, Slot>(StringComparer.Ordinal);
        foreach (var slot in pipeline.Slots.OrderBy(s => s.IsGap).ThenBy(s => s.Number))
        {
            if (Problem(slot, taken) is { } problem)
            {
                slot.HasUsableName = false;
                if (!slot.IsUnknown)
                {
                    pipeline.Report(Rules.SlotName, slot.Location, $"{slot.Title} {problem}. {Advice(slot)}.");
                }
            }
            else if (slot.HasUsableName)
            {
                taken.Add(slot.Name, slot);
            }
        }

        // A wrong number is reported; that the name is wrong as well can wait.
        foreach (var stray in pipeline.Strays)
        {
            stray.HasUsableName = Problem(stray, taken) is null;
            if (stray.HasUsableName)
            {
                taken.Add(stray.Name, stray);
            }
        }
    }

    /// <summary>Whether the user has declared a member of that name, which a generated one must then not repeat.</summary>
    public static bool IsTaken(INamedTypeSymbol type, string name) => type.GetMembers(name).Any(IsUsers);

    private static void CheckMembers(Pipeline pipeline)
    {
        if (GeneratedMembers.Contains(pipeline.Type.Name))
        {
            pipeline.CanBeExtended = false;
            pipeline.Report(
                Rules.SlotName, null,
                $"Pipeline '{pipeline.Type.Name}' has the name of a member that the generator adds to it. Rename the class.");
        }

        foreach (var member in pipeline.Type.GetMembers())
        {
            if (GeneratedMembers.Contains(member.Name) && IsUsers(member) && !IsSlotOfThatName(member))
            {
                pipeline.Report(
                    Rules.SlotName, member.Locations.FirstOrDefault(l => l.IsInSource),
                    $"'{member.Name}' is the name of a member that the generator adds to pipeline '{pipeline.Type.Name}'. Rename it.");
            }
        }
    }

    private static string? Problem(Slot slot, Dictionary<string, Slot> taken)
    {
        if (!slot.HasUsableName)
        {
            return null;
        }

        if (!SyntaxFacts.IsValidIdentifier(slot.Name))
        {
            return "has a name that is not an identifier";
        }

        if (GeneratedMembers.Contains(slot.Name) || EvaluationMembers.Contains(slot.Name))
        {
            return "has a reserved name";
        }

        if (slot.Name.StartsWith("get_", StringComparison.Ordinal) || slot.Name.StartsWith("set_", StringComparison.Ordinal))
        {
            return "has a name that starts as those of property accessors do";
        }

        if (taken.TryGetValue(slot.Name, out var other))
        {
            return $"has the name of {other.Reference}";
        }

        return !slot.IsGap && NumberedName(slot.Name) is { } number && number != slot.Number
            ? $"has the name that stands for slot {number}"
            : null;
    }

    private static string Advice(Slot slot) => slot.IsRenamed ? "Give it another Name"
        : slot.IsReused ? "Name the value with Name = \"...\""
        : "Rename the method, or name the value with Name = \"...\"";

    private static int? NumberedName(string name) =>
        name.StartsWith("Slot", StringComparison.Ordinal)
        && int.TryParse(name.Substring(4), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 0 and < SlotDiscovery.MaxSlots
        && name == "Slot" + number.ToString(CultureInfo.InvariantCulture)
            ? number
            : null;

    // A slot of that name is reported as a slot, in the same words as every other slot name.
    private static bool IsSlotOfThatName(ISymbol member) =>
        member.Attribute(Names.Slot) is { } slot && slot.Named<string>("Variant") is null && (slot.Named<string>("Name") ?? member.Name) == member.Name;

    private static bool IsUsers(ISymbol member) =>
        !member.IsImplicitlyDeclared && !member.GetAttributes().Any(a => a.AttributeClass is { Name: "GeneratedCodeAttribute" });
}
