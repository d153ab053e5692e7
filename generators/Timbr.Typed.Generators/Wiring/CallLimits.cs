using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR002 and 023: methods whose marks keep the compiler from calling them, or from calling them always.</summary>
internal static class CallLimits
{
    public const string Obsolete = "System.ObsoleteAttribute";
    private const string UnmanagedCallersOnly = "System.Runtime.InteropServices.UnmanagedCallersOnlyAttribute";
    private const string Conditional = "System.Diagnostics.ConditionalAttribute";

    public static void Check(Pipeline pipeline, Slot slot)
    {
        if (!slot.IsReused && Find(pipeline, slot.Method!) is var (problem, advice))
        {
            pipeline.Report(Rules.SlotNotStatic, slot.Location, $"{slot.Title} {problem}. {advice}.");
        }
    }

    public static void Check(Pipeline pipeline, Slot slot, SlotVariant variant)
    {
        if (!variant.IsReused && Find(pipeline, variant.Method) is var (problem, advice))
        {
            pipeline.Report(Rules.SlotNotStatic, variant.Location, $"{variant.Title(slot)} {problem}. {advice}.");
        }
    }

    /// <summary>What is wrong with a method that another type declares, and what to do; null where nothing is.</summary>
    public static string? OfReused(Pipeline pipeline, IMethodSymbol method, string name) =>
        Find(pipeline, method) is var (problem, _) ? $"'{name}' {problem}. {(ConditionOf(method) is null ? "Reuse another" : "Call it from a [Slot] method")}" : null;

    /// <summary>Whether the compiler refuses all code that names it, unless that is obsolete as well.</summary>
    public static bool IsForbidden(ISymbol symbol) => symbol.Attribute(Obsolete)?.Argument<bool>(1) is true;

    private static (string Problem, string Advice)? Find(Pipeline pipeline, IMethodSymbol method)
    {
        if (IsForbidden(method) && !IsObsolete(pipeline.Type))
        {
            return ("is marked [Obsolete] as an error, so generated code cannot call it", "Make it a warning, or take its [Slot] mark away");
        }

        if (method.Attribute(UnmanagedCallersOnly) is not null)
        {
            return ("is marked [UnmanagedCallersOnly], so generated code cannot call it", "Move what it does to a method of its own, and mark that one");
        }

        return ConditionOf(method) is { } condition
            ? ($"is marked [Conditional(\"{condition}\")], so a build without '{condition}' leaves its call out", $"Take the mark away, and use '#if {condition}' inside it")
            : null;
    }

    private static string? ConditionOf(IMethodSymbol method) => method.Attribute(Conditional) is { } mark ? mark.Argument<string>(0) ?? "" : null;

    // What is declared in an obsolete type is obsolete, and may call what is.
    private static bool IsObsolete(INamedTypeSymbol type)
    {
        for (var t = type; t is not null; t = t.ContainingType)
        {
            if (t.Attribute(Obsolete) is not null)
            {
                return true;
            }
        }

        return false;
    }
}
