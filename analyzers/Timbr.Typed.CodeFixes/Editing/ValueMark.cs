using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.CodeFixes.Rewriting;
using Timbr.Typed.Generators;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>Binds a parameter by name.</summary>
internal static class ValueMark
{
    /// <summary>Marks the parameter with the value that it receives; a mark that it has is replaced.</summary>
    public static IEnumerable<Edit> Bind(FaultSite site, IParameterSymbol parameter, int value)
    {
        if (site.Syntax<ParameterSyntax>(parameter) is not { } syntax)
        {
            return [];
        }

        var mark = new ValueText(site.Pipeline, syntax).Mark(value);
        var present = parameter.Attribute(Names.From) ?? parameter.Attribute(Names.Input);
        return [present?.ApplicationSyntaxReference?.GetSyntax(site.Cancellation) is AttributeSyntax attribute ? Edit.Replace(attribute, mark) : Edit.Before(syntax, $"[{mark}] ")];
    }

    /// <summary>Follows slots that get another number where <c>[From(3)]</c> names them by theirs.</summary>
    public static IEnumerable<Edit> Follow(FaultSite site, Func<int, int> renumber)
    {
        foreach (var parameter in site.Pipeline.Type.GetMembers().OfType<IMethodSymbol>().Where(m => m.Attribute(Names.Slot) is not null).SelectMany(m => m.Parameters))
        {
            if (parameter.Attribute(Names.From) is { } from && from.AttributeConstructor?.Parameters[0].Type.SpecialType == SpecialType.System_Int32
                && from.Argument<int>(0) is var number && renumber(number) is var other && other != number
                && from.ApplicationSyntaxReference?.GetSyntax(site.Cancellation) is AttributeSyntax { ArgumentList.Arguments: { Count: > 0 } arguments })
            {
                yield return Edit.Replace(arguments[0].Expression, other.ToString(System.Globalization.CultureInfo.InvariantCulture));
            }
        }
    }
}
