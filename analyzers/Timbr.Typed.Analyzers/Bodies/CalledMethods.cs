using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>TIMBR020 beyond the slot's own body: whether a method of the same compilation changes what it is passed.</summary>
internal sealed class CalledMethods(Compilation compilation)
{
    /// <summary>How many calls deep it is looked.</summary>
    private const int MaxDepth = 3;

    /// <summary>A longer method is not looked into, so that one of a generator's does not hold up the rest.</summary>
    private const int MaxLength = 20_000;

    private readonly ConcurrentDictionary<(IMethodSymbol Method, ISymbol Given, Hold Hold, string Replaced, int Depth), bool> _known = new();

    /// <summary>Whether the method changes an object that it is passed.</summary>
    /// <param name="method">The method.</param>
    /// <param name="given">The parameter that receives the object; the method's type where the method is called on it.</param>
    /// <param name="passed">How much of the object belongs to someone else.</param>
    /// <param name="depth">How many calls away from the slot the call is.</param>
    /// <param name="cancellation">Ends the search.</param>
    public bool Changes(IMethodSymbol method, ISymbol given, Origin passed, int depth, CancellationToken cancellation)
    {
        method = (method.PartialImplementationPart ?? method).OriginalDefinition;
        if (depth >= MaxDepth || !IsKnownCode(method) || Declaration(method, cancellation) is not { } declaration)
        {
            return false;
        }

        var own = given is IParameterSymbol parameter ? method.Parameters[parameter.Ordinal] : (ISymbol)method.ContainingType;
        var key = (method, own, passed.Hold, string.Join(" ", passed.Replaced.OrderBy(name => name, StringComparer.Ordinal)), depth);
        if (_known.TryGetValue(key, out var known))
        {
            return known;
        }

        var changed = new ChangedParts();
        if (compilation.GetSemanticModel(declaration.SyntaxTree).GetOperation(declaration, cancellation) is { } body)
        {
            var walker = new BodyWalker(changed, this, depth + 1, cancellation);
            walker.Walk(body, [(own, new Origin(own, passed.Hold, passed.Replaced))]);
        }

        return _known.GetOrAdd(key, changed.Any);
    }

    // Which method runs of those that override each other is not known.
    private static bool IsKnownCode(IMethodSymbol method) =>
        method.MethodKind == MethodKind.Ordinary && !method.IsAbstract && !method.IsExtern
        && (!(method.IsVirtual || method.IsOverride) || method.IsSealed || method.ContainingType.IsSealed);

    private static SyntaxNode? Declaration(IMethodSymbol method, CancellationToken cancellation) =>
        method.DeclaringSyntaxReferences.FirstOrDefault() is { } reference && reference.Span.Length <= MaxLength ? reference.GetSyntax(cancellation) : null;
}
