using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Who is told what a walk through a body finds.</summary>
internal interface IFindings
{
    /// <summary>TIMBR020 or 022: what was given, or what workers share, is changed.</summary>
    /// <param name="origin">Where the changed object comes from.</param>
    /// <param name="place">Where it is changed.</param>
    /// <param name="doing">Such as <c>sets 'quake.Place'</c>.</param>
    void Change(Origin origin, SyntaxNode place, string doing);

    /// <summary>TIMBR021: a call waits.</summary>
    void Block(SyntaxNode place, string instead);

    /// <summary>TIMBR034: what was received is returned.</summary>
    void Return(IParameterSymbol parameter, SyntaxNode place);

    /// <summary>TIMBR035: the value depends on more than the message.</summary>
    void Chance(SyntaxNode place, string predicate);
}
