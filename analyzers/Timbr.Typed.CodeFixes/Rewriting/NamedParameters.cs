using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>Which value each positional parameter of a slot's method receives, and how it says so by name.</summary>
internal static class NamedParameters
{
    /// <summary>The parameters that count, in order, with the value that each receives itself or as its text.</summary>
    public static IReadOnlyList<(IParameterSymbol Parameter, int Value)> Positional(IMethodSymbol method, int number)
    {
        var counted = method.Parameters.Where(SlotBinding.IsCounted).ToList();
        return [.. counted.Select((parameter, position) => (parameter, ValueAt(number, position)))];
    }

    /// <summary>Whether a parameter receives a text by its position.</summary>
    public static bool IsText(IParameterSymbol parameter, int number) =>
        ((IMethodSymbol)parameter.ContainingSymbol).Parameters.Take(parameter.Ordinal).Count(SlotBinding.IsCounted) > number;

    /// <summary>The value at a position: the outputs from the nearest on, the message, and the texts in the same order.</summary>
    public static int ValueAt(int number, int position) => number - 1 - (position % (number + 1));

    /// <summary>Names the value that a parameter receives by position.</summary>
    public static void Name(Changes changes, IParameterSymbol parameter, int number, int value, ValueText values, CancellationToken cancellation)
    {
        if (parameter.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax(cancellation) is ParameterSyntax syntax)
        {
            // A string could be the value as well; a JsonText is nothing else.
            var asJson = IsText(parameter, number) && parameter.Type.SpecialType == SpecialType.System_String;
            changes.Insert(syntax.SyntaxTree, syntax.SpanStart, values.Binding(value, asJson) + " ");
        }
    }
}
