using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>Takes parameters away from a method, and their arguments from its calls.</summary>
internal static class ParameterRemoval
{
    /// <summary>False where the method is used otherwise than by calls, so that its signature must stay.</summary>
    public static async Task<bool> TryRemoveAsync(Changes changes, IMethodSymbol method, IReadOnlyCollection<int> ordinals, CancellationToken cancellation)
    {
        foreach (var part in new[] { method, method.PartialImplementationPart })
        {
            if (PipelineSource.DeclarationOf(part, cancellation) is { } declaration)
            {
                Remove(changes, declaration.ParameterList, declaration.ParameterList.Parameters, ordinals.Contains);
            }
        }

        foreach (var reference in await SymbolFinder.FindReferencesAsync(method, changes.Solution, cancellation).ConfigureAwait(false))
        {
            foreach (var location in reference.Locations.Where(l => l.Document is not SourceGeneratedDocument))
            {
                if (!location.IsImplicit && !TryRemoveArguments(changes, location.Location, method, ordinals, cancellation))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool TryRemoveArguments(Changes changes, Location location, IMethodSymbol method, IReadOnlyCollection<int> ordinals, CancellationToken cancellation)
    {
        var name = location.SourceTree!.GetRoot(cancellation).FindNode(location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);
        if (name.FirstAncestorOrSelf<DocumentationCommentTriviaSyntax>() is not null)
        {
            return true;
        }

        SyntaxNode called = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (called.Parent is InvocationExpressionSyntax call && call.Expression == called)
        {
            // A named argument says which one it is; the others are those of their places.
            Remove(changes, call.ArgumentList, call.ArgumentList.Arguments, i => ordinals.Contains(OrdinalOf(method, call.ArgumentList.Arguments[i], i)));
            return true;
        }

        return called.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } };
    }

    private static int OrdinalOf(IMethodSymbol method, ArgumentSyntax argument, int place) =>
        argument.NameColon is { } named ? method.Parameters.FirstOrDefault(p => p.Name == named.Name.Identifier.ValueText)?.Ordinal ?? -1 : place;

    private static void Remove<T>(Changes changes, SyntaxNode list, SeparatedSyntaxList<T> items, Func<int, bool> isRemoved)
        where T : SyntaxNode
    {
        var isFirst = true;
        for (var i = 0; i < items.Count; i++)
        {
            if (!isRemoved(i))
            {
                isFirst = false;
                continue;
            }

            var span = !isFirst ? TextSpan.FromBounds(items[i - 1].Span.End, items[i].Span.End)
                : i + 1 < items.Count ? TextSpan.FromBounds(items[i].SpanStart, items[i + 1].SpanStart)
                : items[i].Span;
            changes.Remove(list.SyntaxTree, span);
        }
    }
}
