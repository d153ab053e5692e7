using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Of a method that a slot calls, only what it changes matters: what else it does is its own affair.</summary>
internal sealed class ChangedParts : IFindings
{
    /// <summary>Whether the method changes what it was passed.</summary>
    public bool Any { get; private set; }

    public void Change(Origin origin, SyntaxNode place, string doing) => Any |= origin.IsGiven;

    public void Block(SyntaxNode place, string instead)
    {
    }

    public void Return(IParameterSymbol parameter, SyntaxNode place)
    {
    }

    public void Chance(SyntaxNode place, string predicate)
    {
    }
}
