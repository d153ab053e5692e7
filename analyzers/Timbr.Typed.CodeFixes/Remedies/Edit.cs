using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.CodeFixes.Remedies;

/// <summary>A piece of a file's text, and what takes its place. All that is around it stays as the user wrote it.</summary>
internal readonly record struct Edit(SyntaxTree Tree, TextSpan Span, string Text)
{
    public static Edit Insert(SyntaxTree tree, int position, string text) => new(tree, new TextSpan(position, 0), text);

    public static Edit Before(SyntaxToken token, string text) => Insert(token.SyntaxTree!, token.SpanStart, text);

    public static Edit Before(SyntaxNode node, string text) => Before(node.GetFirstToken(), text);

    public static Edit After(SyntaxNode node, string text) => Insert(node.SyntaxTree, node.Span.End, text);

    public static Edit Replace(SyntaxNode node, string text) => new(node.SyntaxTree, node.Span, text);

    public static Edit Replace(SyntaxToken token, string text) => new(token.SyntaxTree!, token.Span, text);

    public static Edit Remove(SyntaxTree tree, int start, int end) => new(tree, TextSpan.FromBounds(start, end), "");

    /// <summary>Takes a word out, with the space after it.</summary>
    public static Edit Remove(SyntaxToken word)
    {
        var next = word.GetNextToken().SpanStart;
        var gap = word.SyntaxTree!.GetText().ToString(TextSpan.FromBounds(word.Span.End, next));
        return Remove(word.SyntaxTree, word.SpanStart, gap.All(c => c is ' ' or '\t') ? next : word.Span.End);
    }

    /// <summary>Whether the two cannot both be made.</summary>
    public bool Contradicts(Edit other) =>
        this != other && Tree == other.Tree && (Span.OverlapsWith(other.Span) || IsInside(Span, other.Span) || IsInside(other.Span, Span));

    private static bool IsInside(TextSpan insertion, TextSpan span) => insertion.IsEmpty && insertion.Start > span.Start && insertion.Start < span.End;
}
