using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>The shapes of what is written as an array. No shape and no gap for other types.</summary>
internal static class JsonSequences
{
    public static JsonShape? Create(JsonShapeTable table, JsonShapeEntry entry, out JsonGap? gap)
    {
        gap = null;
        return Form(entry.Symbol) is { } found && table.Add(found.Element, entry.IsRead, out gap) is { } element
            ? new SequenceShape(entry.Type, element, found.Form)
            : null;
    }

    private static (ITypeSymbol Element, SequenceForm Form)? Form(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { IsSZArray: true } array => (array.ElementType, SequenceForm.Array),
        INamedTypeSymbol { TypeArguments.Length: 1 } named when FormOf(named) is { } form => (named.TypeArguments[0], form),
        _ => null,
    };

    private static SequenceForm? FormOf(INamedTypeSymbol type) => type.OriginalDefinition.SpecialType switch
    {
        SpecialType.System_Collections_Generic_IList_T or SpecialType.System_Collections_Generic_IReadOnlyList_T => SequenceForm.Indexed,
        SpecialType.System_Collections_Generic_IEnumerable_T or SpecialType.System_Collections_Generic_ICollection_T
            or SpecialType.System_Collections_Generic_IReadOnlyCollection_T => SequenceForm.Enumerated,
        _ => type.Is("System.Collections.Generic.List`1") ? SequenceForm.Indexed : null,
    };
}
