using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>A type's names.</summary>
/// <param name="Source">As generated code writes it, without a nullability mark; no other type's.</param>
/// <param name="Display">As messages show it.</param>
/// <param name="Stem">As a part of other names: <c>ListOfQuake</c>.</param>
/// <param name="IsReferenceType">Whether a variable of it may be null.</param>
internal sealed record JsonType(string Source, string Display, string Stem, bool IsReferenceType)
{
    private const int MaxStem = 80;

    public static JsonType Of(ITypeSymbol type)
    {
        var stem = StemOf(type);
        return new JsonType(type.ToPlainSource(), type.ToMessage(), stem.Length > MaxStem ? stem.Substring(0, MaxStem) : stem, type.IsReferenceType);
    }

    private static string StemOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => StemOf(array.ElementType) + "Array" + (array.Rank > 1 ? array.Rank.ToString(CultureInfo.InvariantCulture) : ""),
        INamedTypeSymbol { Name.Length: > 0 } named => named.Name + string.Concat(named.TypeArguments.Select(a => "Of" + StemOf(a))),
        _ => "Value",
    };
}
