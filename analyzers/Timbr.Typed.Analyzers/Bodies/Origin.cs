using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Where an object comes from: a parameter, the object that a method is called on, or something static.</summary>
/// <param name="Root">The parameter, the type of the object, or the static field or property.</param>
/// <param name="Hold">How much of the object is the root's.</param>
/// <param name="Replaced">The members of a copy that were given new values.</param>
/// <param name="IsPart">Whether it was taken out of what the root holds.</param>
internal sealed record Origin(ISymbol Root, Hold Hold, ImmutableHashSet<string> Replaced, bool IsPart = false)
{
    /// <summary>Whether it was passed, rather than found in something static.</summary>
    public bool IsGiven => Root is IParameterSymbol or INamedTypeSymbol;

    public static Origin Of(ISymbol root, ITypeSymbol type) => new Origin(root, Hold.Itself, []).As(type);

    /// <summary>A new container with the same elements.</summary>
    public Origin CopyOfElements() => this with { Hold = Hold.Elements, Replaced = [] };

    /// <summary>A new object whose members, those named excepted, hold the same objects.</summary>
    public Origin CopyOfMembers(IEnumerable<string> replaced) =>
        this with { Hold = Hold.Members, Replaced = (Hold == Hold.Members ? Replaced : []).Union(replaced) };

    /// <summary>What a member of the object holds; null where that is not the root's.</summary>
    public Origin? Member(string name, ITypeSymbol type) => type.IsInert() ? null : Hold switch
    {
        Hold.Members when Replaced.Contains(name) => null,
        Hold.Elements => this,
        _ => Of(Root, type) with { IsPart = true },
    };

    /// <summary>What an element of the object holds.</summary>
    public Origin? Element(ITypeSymbol type) => type.IsInert() ? null : Of(Root, type) with { IsPart = true };

    // A struct is copied on its way, so that only what its members refer to is still the root's.
    private Origin As(ITypeSymbol type) => type.IsValueType && !type.IsView() ? CopyOfMembers([]) : this;
}
