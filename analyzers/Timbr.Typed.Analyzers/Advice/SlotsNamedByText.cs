using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>TIMBR033: <c>[From("Energy")]</c> where <c>nameof</c> could name the method.</summary>
internal static class SlotsNamedByText
{
    public static void Check(AdviceContext context, CancellationToken cancellation)
    {
        foreach (var slot in context.Pipeline.Slots.Where(slot => !slot.IsReused))
        {
            foreach (var binding in slot.Bindings)
            {
                if (Text(binding.Parameter, cancellation) is { } text)
                {
                    Report(context, slot, binding, text);
                }
            }
        }
    }

    private static LiteralExpressionSyntax? Text(IParameterSymbol parameter, CancellationToken cancellation) =>
        parameter.Attribute(Names.From)?.ApplicationSyntaxReference?.GetSyntax(cancellation) is AttributeSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
        && arguments[0].Expression is LiteralExpressionSyntax literal
        && literal.Token.Value is string
            ? literal
            : null;

    private static void Report(AdviceContext context, Slot slot, Binding binding, LiteralExpressionSyntax text)
    {
        // A name that only Name = "..." gives has no other place.
        var named = context.Pipeline.Slots[binding.Value];
        if (NamedBinding.SourceOf(named) is { } source && named.Method!.Name == text.Token.ValueText)
        {
            context.Report(
                AdviceRules.SlotNamedByText, text.GetLocation(),
                $"Parameter '{binding.Parameter.Name}' of {slot.Reference} names {named.Reference} by a text, which does not follow a renaming. Write [From(nameof({source}))].",
                AdviceProperties.Of(AdviceProperties.Replacement, $"nameof({source})"));
        }
    }
}
