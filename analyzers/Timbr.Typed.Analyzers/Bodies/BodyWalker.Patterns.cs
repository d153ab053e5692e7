using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Variables of patterns.</summary>
internal sealed partial class BodyWalker
{
    private void Bind(IPatternOperation pattern, Origin? origin)
    {
        switch (pattern)
        {
            case IDeclarationPatternOperation { DeclaredSymbol: { } symbol }:
                Bind(symbol, pattern.NarrowedType, origin);
                break;
            case IRecursivePatternOperation recursive:
                BindParts(recursive, origin);
                break;
            case IListPatternOperation list:
                BindElements(list, origin);
                break;
            case INegatedPatternOperation negated:
                Bind(negated.Pattern, origin);
                break;
            case IBinaryPatternOperation binary:
                Bind(binary.LeftPattern, origin);
                Bind(binary.RightPattern, origin);
                break;
            default:
                break;
        }
    }

    private void Bind(ISymbol? symbol, ITypeSymbol type, Origin? origin)
    {
        if (symbol is not null)
        {
            _flow[symbol] = type.IsInert() ? null : origin;
        }
    }

    private void BindParts(IRecursivePatternOperation pattern, Origin? origin)
    {
        Bind(pattern.DeclaredSymbol, pattern.MatchedType, origin);
        foreach (var part in pattern.PropertySubpatterns)
        {
            Bind(part.Pattern, part.Member switch
            {
                IFieldReferenceOperation field => origin?.Member(field.Field.Name, field.Field.Type),
                IPropertyReferenceOperation property when Stored.Keeps(property.Property) => origin?.Member(property.Property.Name, property.Property.Type),
                _ => null,
            });
        }

        if (IsPlainDeconstruction(pattern.MatchedType))
        {
            foreach (var part in pattern.DeconstructionSubpatterns)
            {
                Bind(part, origin?.Element(part.InputType));
            }
        }
    }

    private void BindElements(IListPatternOperation pattern, Origin? origin)
    {
        Bind(pattern.DeclaredSymbol, pattern.NarrowedType, origin);
        foreach (var part in pattern.Patterns)
        {
            if (part is ISlicePatternOperation { Pattern: { } rest })
            {
                Bind(rest, rest.InputType.IsView() ? origin : origin?.CopyOfElements());
            }
            else
            {
                Bind(part, origin?.Element(part.InputType));
            }
        }
    }
}
