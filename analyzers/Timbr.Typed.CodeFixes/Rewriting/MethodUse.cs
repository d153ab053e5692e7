using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FindSymbols;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>How the user's own code uses a slot's method besides marking it.</summary>
internal static class MethodUse
{
    /// <summary>Whether it is called, or handed on, so that its signature cannot change unseen.</summary>
    public static async Task<bool> IsUsedAsync(IMethodSymbol method, Solution solution, CancellationToken cancellation)
    {
        var found = await SymbolFinder.FindReferencesAsync(method, solution, cancellation).ConfigureAwait(false);
        return found.SelectMany(reference => reference.Locations)
            .Where(location => location.Document is not SourceGeneratedDocument && location.Location.IsInSource)
            .Any(location => !IsName(NodeAt(location.Location, cancellation)));
    }

    public static SyntaxNode NodeAt(Location location, CancellationToken cancellation) =>
        location.SourceTree!.GetRoot(cancellation).FindNode(location.SourceSpan, findInsideTrivia: true, getInnermostNodeForTie: true);

    /// <summary>Whether only the name is used: in <c>nameof</c>, or in documentation.</summary>
    public static bool IsName(SyntaxNode node) =>
        node.FirstAncestorOrSelf<DocumentationCommentTriviaSyntax>() is not null
        || node.Ancestors().TakeWhile(a => a is not StatementSyntax).OfType<InvocationExpressionSyntax>().Any(call => call.Expression is IdentifierNameSyntax { Identifier.Text: "nameof" });

    /// <summary>Whether the place runs in the method itself, rather than in a function inside of it.</summary>
    public static bool IsDirectlyIn(SyntaxNode node, MethodDeclarationSyntax method) =>
        node.Ancestors().FirstOrDefault(a => a is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MethodDeclarationSyntax or QueryExpressionSyntax) == method;

    /// <summary>A name that nothing in the method has yet.</summary>
    public static string FreeName(MethodDeclarationSyntax method, params string[] wanted)
    {
        var taken = new HashSet<string>(method.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText), StringComparer.Ordinal);
        return wanted.FirstOrDefault(name => !taken.Contains(name)) ?? Enumerable.Range(2, taken.Count + 1).Select(i => wanted[0] + i).First(name => !taken.Contains(name));
    }

    /// <summary>Adds a parameter that must be given before those that need not be.</summary>
    public static void AddParameter(Changes changes, MethodDeclarationSyntax method, string parameter)
    {
        var parameters = method.ParameterList.Parameters;
        var optional = parameters.FirstOrDefault(p => p.Default is not null);
        if (optional is not null)
        {
            changes.Insert(method.SyntaxTree, optional.SpanStart, parameter + ", ");
        }
        else
        {
            changes.Insert(method.SyntaxTree, parameters.Count == 0 ? method.ParameterList.OpenParenToken.Span.End : parameters[parameters.Count - 1].Span.End, (parameters.Count > 0 ? ", " : "") + parameter);
        }
    }
}
