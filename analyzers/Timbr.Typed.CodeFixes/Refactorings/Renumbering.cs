using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>Makes room for one slot: every number from the first on rises by one, and every parameter keeps its value.</summary>
internal sealed class Renumbering(PipelineSource place, int first, Changes changes)
{
    /// <summary>False where a reused method stands in the way, whose parameters are not there to be changed.</summary>
    public bool TryShift(CancellationToken cancellation)
    {
        foreach (var (method, mark, number) in place.Methods.Where(m => m.Number >= first))
        {
            Shift(mark, 0, number, cancellation);
            KeepValues(method, number, cancellation);
        }

        foreach (var mark in place.Type.Attributes(Names.SlotFrom).Where(m => m.Argument<int>(0) >= first))
        {
            var number = mark.Argument<int>(0);
            if (place.Pipeline.Slots[number] is not { Method: { } method } || !KeepsValues(method, number))
            {
                return false;
            }

            Shift(mark, 0, number, cancellation);
        }

        ShiftCount(cancellation);
        return true;
    }

    private void KeepValues(IMethodSymbol method, int number, CancellationToken cancellation)
    {
        foreach (var (parameter, value) in Moving(method, number))
        {
            if (parameter.DeclaringSyntaxReferences.FirstOrDefault() is { } reference)
            {
                var values = new ValueText(place.Pipeline, place.Model.Compilation.GetSemanticModel(reference.SyntaxTree), reference.Span.Start);
                NamedParameters.Name(changes, parameter, number, value, values, cancellation);
            }
        }

        foreach (var from in method.Parameters.Select(p => p.Attribute(Names.From)))
        {
            if (from is not null && NumberIn(from) is { } named && named >= first)
            {
                Shift(from, 0, named, cancellation);
            }
        }
    }

    private bool KeepsValues(IMethodSymbol method, int number) =>
        !Moving(method, number).Any() && method.Parameters.All(p => p.Attribute(Names.From) is not { } from || !(NumberIn(from) >= first));

    /// <summary>The positional parameters from the first one on that would receive the new slot's value, or one beside its own.</summary>
    private IEnumerable<(IParameterSymbol Parameter, int Value)> Moving(IMethodSymbol method, int number) =>
        NamedParameters.Positional(method, number).SkipWhile((p, position) => p.Value >= first && position <= number);

    // A slot that is called after its number changes its name, so text that says the name is as good as the number.
    private int? NumberIn(AttributeData from) => from.ConstructorArguments[0].Value switch
    {
        int number => number,
        string name when from.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax { ArgumentList.Arguments: { Count: 1 } arguments }
            && arguments[0].Expression is LiteralExpressionSyntax
            && place.Pipeline.Slots.FirstOrDefault(s => s.Name == name) is { } slot && SlotRenaming.IsNumbered(slot) => slot.Number,
        _ => null,
    };

    private void ShiftCount(CancellationToken cancellation)
    {
        var attribute = place.Pipeline.Attribute!;
        var count = attribute.Named<int>("Slots");
        if (count == place.Pipeline.Slots.Count
            && (attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)?.ArgumentList?.Arguments.FirstOrDefault(a => a.NameEquals?.Name.Identifier.ValueText == "Slots") is { } argument)
        {
            changes.Replace(argument.Expression, (count + 1).ToString(CultureInfo.InvariantCulture));
        }
    }

    private void Shift(AttributeData attribute, int parameter, int number, CancellationToken cancellation)
    {
        if ((attribute.ApplicationSyntaxReference?.GetSyntax(cancellation) as AttributeSyntax)?.ArgumentList is { } arguments)
        {
            var name = attribute.AttributeConstructor!.Parameters[parameter].Name;
            var argument = arguments.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == name)
                ?? arguments.Arguments.Where(a => a.NameEquals is null && a.NameColon is null).ElementAt(parameter);
            changes.Replace(argument.Expression, (number + 1).ToString(CultureInfo.InvariantCulture));
        }
    }
}
