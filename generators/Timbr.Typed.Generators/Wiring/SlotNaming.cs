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
    }

    /// <summary>Whether the user has declared a member of that name, which a generated one must then not repeat.</summary>
    public static bool IsTaken(INamedTypeSymbol type, string name) => type.GetMembers(name).Any(IsUsers);

    private static void CheckMembers(Pipeline pipeline)
    {
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
        member.Attribute(Names.Slot) is { } slot && (slot.Named<string>("Name") ?? member.Name) == member.Name;

    private static bool IsUsers(ISymbol member) =>
        !member.IsImplicitlyDeclared && !member.GetAttributes().Any(a => a.AttributeClass is { Name: "GeneratedCodeAttribute" });
}
