using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>Entries between commas, with the comments that belong to them.</summary>
internal static class SeparatedText
{
    /// <summary>Removes an argument of an attribute, and the parentheses with the last one.</summary>
    public static Edit Remove(AttributeArgumentListSyntax list, AttributeArgumentSyntax argument)
    {
        var index = list.Arguments.IndexOf(argument);
        var (start, end) = list.Arguments.Count == 1 ? (list.SpanStart, list.Span.End)
            : index == 0 ? (argument.SpanStart, list.Arguments[1].SpanStart)
            : (list.Arguments[index - 1].Span.End, argument.Span.End);
        return Edit.Remove(list.SyntaxTree, start, end);
    }

    /// <summary>Removes parameters.</summary>
    public static IEnumerable<Edit> Remove(ParameterListSyntax list, IReadOnlyCollection<ParameterSyntax> surplus)
    {
        var parameters = list.Parameters;
        for (var i = 0; i < parameters.Count; i++)
        {
            if (!surplus.Contains(parameters[i]))
            {
                continue;
            }

            var last = i;
            while (last + 1 < parameters.Count && surplus.Contains(parameters[last + 1]))
            {
                last++;
            }

            if (i > 0 && parameters.GetSeparator(i - 1) is { } comma)
            {
                // The comment at the end of the line belongs to what stays.
                var isCommented = comma.TrailingTrivia.Any(IsOfALine);
                yield return Edit.Remove(list.SyntaxTree, comma.SpanStart, isCommented ? comma.Span.End : parameters[last].Span.End);
                if (isCommented)
                {
                    yield return Edit.Remove(list.SyntaxTree, comma.FullSpan.End, parameters[last].Span.End);
                }
            }
            else
            {
                var end = last + 1 < parameters.Count ? parameters[last + 1].SpanStart : list.CloseParenToken.SpanStart;
                yield return Edit.Remove(list.SyntaxTree, last + 1 < parameters.Count ? parameters[0].SpanStart : list.OpenParenToken.Span.End, end);
            }

            i = last;
        }
    }

    /// <summary>Puts each parameter, with the comments that stand beside it, into the place of another.</summary>
    public static IEnumerable<Edit> Reorder(IReadOnlyList<ParameterSyntax> places, IReadOnlyList<ParameterSyntax> parameters)
    {
        var text = places[0].SyntaxTree.GetText();
        for (var i = 0; i < places.Count; i++)
        {
            if (places[i] != parameters[i])
            {
                yield return new Edit(places[i].SyntaxTree, Extent(places[i], text), text.ToString(Extent(parameters[i], text)));
            }
        }
    }

    private static TextSpan Extent(ParameterSyntax parameter, SourceText text)
    {
        var list = (ParameterListSyntax)parameter.Parent!;
        var index = list.Parameters.IndexOf(parameter);
        var before = index == 0 ? list.OpenParenToken : list.Parameters.GetSeparator(index - 1);
        var after = index == list.Parameters.Count - 1 ? list.CloseParenToken : list.Parameters.GetSeparator(index);

        // A comment at the end of the line before belongs to what is there.
        var start = before.TrailingTrivia.Any(SyntaxKind.EndOfLineTrivia) ? before.FullSpan.End : before.Span.End;
        var end = after.SpanStart;
        var extent = text.ToString(TextSpan.FromBounds(start, end));
        if (parameter.GetLeadingTrivia().Concat(parameter.GetTrailingTrivia()).Concat(after.LeadingTrivia).Any(IsOfALine))
        {
            return parameter.Span;
        }

        return TextSpan.FromBounds(start + extent.Length - extent.TrimStart().Length, end - extent.Length + extent.TrimEnd().Length);
    }

    private static bool IsOfALine(SyntaxTrivia trivia) => trivia.IsDirective || trivia.IsKind(SyntaxKind.SingleLineCommentTrivia);
}
