using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;

namespace Timbr.Typed.CodeFixes.Signatures;

/// <summary>Changes what a slot's method takes, where it is declared, documented and called.</summary>
internal static class Signature
{
    /// <summary>Takes parameters away; null where the method is used otherwise than by calls, so that its signature must stay.</summary>
    public static async Task<IReadOnlyList<Edit>?> WithoutAsync(Site site, IMethodSymbol method, IReadOnlyCollection<int> ordinals)
    {
        if ((await site.UsesAsync().ConfigureAwait(false)).Without(ordinals) is not { } calls)
        {
            return null;
        }

        var names = ordinals.Select(ordinal => method.Parameters[ordinal].Name).ToList();
        return
        [
            .. new[] { method, method.PartialImplementationPart }.Select(site.Syntax<MethodDeclarationSyntax>).OfType<MethodDeclarationSyntax>().SelectMany(declaration =>
                SeparatedText.Remove(declaration.ParameterList.Parameters, p => ordinals.Contains(declaration.ParameterList.Parameters.IndexOf(p))).Concat(Documentation(declaration, names))),
            .. calls,
        ];
    }

    /// <summary>Adds a parameter that must be given before those that need not be.</summary>
    public static IEnumerable<Edit> With(MethodDeclarationSyntax method, string parameter)
    {
        var parameters = method.ParameterList.Parameters;
        return parameters.FirstOrDefault(p => p.Default is not null) is { } optional ? [SeparatedText.Prepend(parameters, optional, parameter)] : WithLast(method, parameter);
    }

    /// <summary>Adds a parameter behind the others.</summary>
    public static IEnumerable<Edit> WithLast(MethodDeclarationSyntax method, string parameter)
    {
        var parameters = method.ParameterList.Parameters;
        return parameters.Count == 0 ? [Edit.Insert(method.SyntaxTree, method.ParameterList.OpenParenToken.Span.End, parameter)] : SeparatedText.Append(parameters, parameters.Last(), parameter);
    }

    /// <summary>A name that nothing in the method has yet.</summary>
    public static string FreeName(MethodDeclarationSyntax method, params string[] wanted)
    {
        var taken = new HashSet<string>(method.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken)).Select(t => t.ValueText), StringComparer.Ordinal);
        return wanted.FirstOrDefault(name => !taken.Contains(name)) ?? Enumerable.Range(2, taken.Count + 1).Select(i => wanted[0] + i).First(name => !taken.Contains(name));
    }

    // What the documentation says of a parameter that is gone.
    private static IEnumerable<Edit> Documentation(MethodDeclarationSyntax method, IReadOnlyCollection<string> parameters)
    {
        var names = method.GetLeadingTrivia().Select(t => t.GetStructure()).OfType<DocumentationCommentTriviaSyntax>()
            .SelectMany(comment => comment.DescendantNodes()).OfType<XmlNameAttributeSyntax>().Where(name => parameters.Contains(name.Identifier.Identifier.ValueText));
        foreach (var name in names)
        {
            if (name.Parent is XmlElementStartTagSyntax { Parent: XmlElementSyntax element })
            {
                yield return WithLines(element);
            }
            else if (name.Parent is XmlEmptyElementSyntax empty)
            {
                yield return empty.Name.LocalName.ValueText == "param" ? WithLines(empty) : Edit.Replace(empty, $"<c>{name.Identifier.Identifier.ValueText}</c>");
            }
        }
    }

    private static Edit WithLines(XmlNodeSyntax element)
    {
        var text = element.SyntaxTree.GetText();
        var (first, last) = (text.Lines.GetLineFromPosition(element.SpanStart), text.Lines.GetLineFromPosition(element.Span.End));
        var isAlone = text.ToString(TextSpan.FromBounds(first.Start, element.SpanStart)).Trim() is "///" or "*" or "" && text.ToString(TextSpan.FromBounds(element.Span.End, last.End)).Trim().Length == 0;
        return isAlone ? Edit.Remove(element.SyntaxTree, first.Start, last.EndIncludingLineBreak) : Edit.Remove(element.SyntaxTree, element.SpanStart, element.Span.End);
    }
}
