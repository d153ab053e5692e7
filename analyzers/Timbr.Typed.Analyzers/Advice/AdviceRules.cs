using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>
/// What a right pipeline could do better. Unlike the errors, <c>.editorconfig</c> sets the severity of each, and the generator
/// says nothing of them.
/// </summary>
internal static class AdviceRules
{
    public static readonly DiagnosticDescriptor NullIntoNonNullable = Warning(
        RuleIds.NullIntoNonNullable, "A parameter that receives null is nullable",
        "What a slot gives, or the message, may be null, and the parameter that receives it is declared not to be.");

    public static readonly DiagnosticDescriptor SlotOutsidePipeline = Warning(
        RuleIds.SlotOutsidePipeline, "A slot belongs to a pipeline",
        "[Slot] means something in a class that is marked [Pipeline]; elsewhere nothing runs the method.");

    public static readonly DiagnosticDescriptor Gap = Suggestion(
        RuleIds.Gap, "Slot numbers have no gap",
        "A number without a method passes on the value before it, and later slots receive that value twice.");

    public static readonly DiagnosticDescriptor HiddenValue = Suggestion(
        RuleIds.HiddenValue, "A slot's value can be read wherever the pipeline is",
        "The property of a slot is as accessible as its type, so a type that is less accessible than the pipeline hides the value.");

    public static readonly DiagnosticDescriptor BoxedValue = Suggestion(
        RuleIds.BoxedValue, "A value is not boxed between slots",
        "A struct that a parameter takes as an object or as an interface is copied to the heap for each message.");

    public static readonly DiagnosticDescriptor UnusedValues = Suggestion(
        RuleIds.UnusedValues, "A slot takes the values that it uses",
        "A parameter that only keeps the positions of others can be left out where those name their values.");

    public static readonly DiagnosticDescriptor SlotNamedByText = Suggestion(
        RuleIds.SlotNamedByText, "[From] names a slot with nameof",
        "A name in quotes does not follow when the method is renamed.");

    public static readonly ImmutableArray<DiagnosticDescriptor> All =
    [
        NullIntoNonNullable, SlotOutsidePipeline, Gap, HiddenValue, BoxedValue, UnusedValues, SlotNamedByText,
    ];

    private static DiagnosticDescriptor Warning(string id, string title, string description) => Rule(id, title, DiagnosticSeverity.Warning, description);

    private static DiagnosticDescriptor Suggestion(string id, string title, string description) => Rule(id, title, DiagnosticSeverity.Info, description);

    private static DiagnosticDescriptor Rule(string id, string title, DiagnosticSeverity severity, string description) => new(
        id, title, "{0}", "Timbr.Pipelines", severity, isEnabledByDefault: true, description, RuleIds.HelpLink(id));
}
