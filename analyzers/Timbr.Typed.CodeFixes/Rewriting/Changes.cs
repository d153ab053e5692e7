using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>Changes to the texts of a solution. They leave everything else as its author laid it out.</summary>
internal sealed class Changes(Solution solution)
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];

    public Solution Solution { get; } = solution;

    public bool IsEmpty => _changes.Count == 0;

    public void Insert(SyntaxTree tree, int position, string text) => Replace(tree, new TextSpan(position, 0), text);

    public void Remove(SyntaxTree tree, TextSpan span) => Replace(tree, span, "");

    public void Replace(SyntaxNode node, string text) => Replace(node.SyntaxTree, node.Span, text);

    /// <summary>Replaces text; what stands in generated source is written anew by itself.</summary>
    public void Replace(SyntaxTree tree, TextSpan span, string text)
    {
        if (Solution.GetDocument(tree) is { } document and not SourceGeneratedDocument)
        {
            Of(document.Id).Add(new TextChange(span, text));
        }
    }

    /// <summary>Adds the changes of another repair of the same solution; all of them, or none where the two would touch the same text.</summary>
    public bool TryMerge(Changes other)
    {
        if (other._changes.Any(pair => pair.Value.Any(change => Of(pair.Key).Any(own => IsConflict(own, change)))))
        {
            return false;
        }

        foreach (var pair in other._changes)
        {
            var own = Of(pair.Key);
            own.AddRange(pair.Value.Where(change => !own.Contains(change)).ToList());
        }

        return true;
    }

    public async Task<Solution> ApplyAsync(CancellationToken cancellation)
    {
        var result = Solution;
        foreach (var pair in _changes)
        {
            var text = await Solution.GetDocument(pair.Key)!.GetTextAsync(cancellation).ConfigureAwait(false);

            // The sort is stable: what is inserted in one place stays in the order in which it was added.
            result = result.WithDocumentText(pair.Key, text.WithChanges(pair.Value.OrderBy(change => change.Span.Start)));
        }

        return result;
    }

    private static bool IsConflict(TextChange one, TextChange other) =>
        one != other && (one.Span.OverlapsWith(other.Span) || IsInside(one.Span, other.Span) || IsInside(other.Span, one.Span));

    private static bool IsInside(TextSpan insertion, TextSpan span) => insertion.IsEmpty && insertion.Start > span.Start && insertion.Start < span.End;

    private List<TextChange> Of(DocumentId document)
    {
        if (!_changes.TryGetValue(document, out var changes))
        {
            _changes.Add(document, changes = []);
        }

        return changes;
    }
}
