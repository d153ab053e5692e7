using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.CodeFixes.Remedies;
using Timbr.Typed.CodeFixes.Slots;

namespace Timbr.Typed.CodeFixes.Signatures;

/// <summary>Entries between commas, with the comments that belong to them.</summary>
internal static class SeparatedText
{
    /// <summary>Adds an entry behind another one; on a line of its own where that one has one.</summary>
    public static IEnumerable<Edit> Append<T>(SeparatedSyntaxList<T> items, T item, string text) where T : SyntaxNode
    {
        if (!IsOnOwnLine(item))
        {
            return [Edit.After(item, ", " + text)];
        }

        // A comment at the end of the line is about what stands there.
        var line = MemberLayout.NewLineOf(item.SyntaxTree) + MemberLayout.IndentOf(item);
        var isLast = items.IndexOf(item) == items.Count - 1;
        var comment = isLast ? item.GetTrailingTrivia().LastOrDefault(IsOfALine) : default;
        return comment.RawKind == 0 ? [Edit.After(item, "," + line + text)] : [Edit.After(item, ","), Edit.Insert(item.SyntaxTree, comment.Span.End, line + text)];
    }

    /// <summary>Adds an entry before another one; on a line of its own where several have one.</summary>
    public static Edit Prepend<T>(SeparatedSyntaxList<T> items, T item, string text) where T : SyntaxNode =>
        Edit.Before(item, items.Count > 1 && items.All(IsOnOwnLine) ? $"{text},{MemberLayout.NewLineOf(item.SyntaxTree)}{MemberLayout.IndentOf(item)}" : text + ", ");

    /// <summary>Removes entries, and what is written about them.</summary>
    public static IEnumerable<Edit> Remove<T>(SeparatedSyntaxList<T> items, Func<T, bool> isRemoved) where T : SyntaxNode
    {
        for (var i = 0; i < items.Count; i++)
        {
            if (!isRemoved(items[i]))
            {
                continue;
            }

            var last = i;
            while (last + 1 < items.Count && isRemoved(items[last + 1]))
            {
                last++;
            }

            foreach (var edit in last + 1 < items.Count ? [RemoveBefore(items, i, last + 1)]
                : i > 0 ? RemoveEnd(items, i)
                : [Edit.Remove(items[i].SyntaxTree, items[i].GetFirstToken().GetPreviousToken().Span.End, items[last].GetLastToken().GetNextToken().SpanStart)])
            {
                yield return edit;
            }

            i = last;
        }
    }

    /// <summary>Puts each entry, with the comments that stand beside it, into the place of another.</summary>
    public static IEnumerable<Edit> Reorder<T>(IReadOnlyList<T> places, IReadOnlyList<T> items) where T : SyntaxNode
    {
        var text = places[0].SyntaxTree.GetText();
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] != items[i])
            {
                yield return new Edit(places[i].SyntaxTree, Extent(places[i], text), text.ToString(Extent(items[i], text)));
            }
        }
    }

    private static Edit RemoveBefore<T>(SeparatedSyntaxList<T> items, int first, int next) where T : SyntaxNode
    {
        // What ends a line leaves the next line where it is.
        var lineEnd = items.GetSeparator(next - 1).TrailingTrivia.FirstOrDefault(t => t.IsKind(SyntaxKind.EndOfLineTrivia));
        return first > 0 && lineEnd.RawKind != 0 && !IsOnOwnLine(items[first])
            ? Edit.Remove(items[first].SyntaxTree, items.GetSeparator(first - 1).Span.End, lineEnd.SpanStart)
            : Edit.Remove(items[first].SyntaxTree, StartOf(items[first]), StartOf(items[next]));
    }

    private static IEnumerable<Edit> RemoveEnd<T>(SeparatedSyntaxList<T> items, int first) where T : SyntaxNode
    {
        var (tree, last, comma) = (items[0].SyntaxTree, items[items.Count - 1], items.GetSeparator(first - 1));
        var end = last.GetTrailingTrivia().Where(IsComment).Select(t => t.Span.End).DefaultIfEmpty(last.Span.End).Last();
        if (comma.TrailingTrivia.Any(IsOfALine))
        {
            // The comment at the end of the line belongs to what stays, so what closes the list goes on to a line of its own.
            yield return Edit.Remove(tree, comma.SpanStart, comma.Span.End);
            var isClosedBelow = last.GetTrailingTrivia().Any(SyntaxKind.EndOfLineTrivia);
            var close = last.GetLastToken().GetNextToken();
            yield return isClosedBelow ? Edit.Remove(tree, comma.FullSpan.End, close.FullSpan.Start)
                : new Edit(tree, TextSpan.FromBounds(comma.FullSpan.End, end), MemberLayout.IndentOf(items[0].Parent!.Parent!));
            yield break;
        }

        var gap = tree.GetText().ToString(TextSpan.FromBounds(items[first - 1].Span.End, comma.SpanStart));
        yield return Edit.Remove(tree, string.IsNullOrWhiteSpace(gap) ? items[first - 1].Span.End : comma.SpanStart, end);
    }

    // What is written before an entry, on its line or on lines of its own, is about it.
    private static int StartOf(SyntaxNode item)
    {
        var before = item.GetFirstToken().GetPreviousToken();
        var comments = before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) ? item.GetLeadingTrivia() : before.TrailingTrivia.Concat(item.GetLeadingTrivia());
        return comments.Where(IsComment).Select(t => t.SpanStart).DefaultIfEmpty(item.SpanStart).First();
    }

    private static TextSpan Extent(SyntaxNode item, SourceText text)
    {
        var before = item.GetFirstToken().GetPreviousToken();
        var after = item.GetLastToken().GetNextToken();

        // A comment at the end of the line before belongs to what is there.
        var start = before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) ? before.FullSpan.End : before.Span.End;
        var end = after.SpanStart;
        var extent = text.ToString(TextSpan.FromBounds(start, end));
        if (item.GetLeadingTrivia().Concat(item.GetTrailingTrivia()).Concat(after.LeadingTrivia).Any(IsOfALine))
        {
            return item.Span;
        }

        return TextSpan.FromBounds(start + extent.Length - extent.TrimStart().Length, end - extent.Length + extent.TrimEnd().Length);
    }

    private static bool IsOnOwnLine(SyntaxNode item) =>
        item.GetFirstToken().GetPreviousToken().TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) || item.GetLeadingTrivia().Any(SyntaxKind.EndOfLineTrivia);

    private static bool IsOfALine(SyntaxTrivia trivia) => trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);

    private static bool IsComment(SyntaxTrivia trivia) => trivia.Kind() is SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia;
}
