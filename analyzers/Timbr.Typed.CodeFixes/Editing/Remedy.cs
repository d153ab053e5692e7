using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>One way to mend a fault. The key is the same for the same way, whatever pipeline it mends.</summary>
internal sealed record Remedy(string Title, string Key, ImmutableArray<Edit> Edits)
{
    /// <summary>What to rename, and how; the edits then show the checker no more than the declaration's new name.</summary>
    public (Location Declaration, string Name)? Rename { get; init; }

    /// <summary>Whether the class has another name afterwards, so that there is nothing to compare it with.</summary>
    public bool RenamesClass { get; init; }

    /// <summary>Whether it is offered only where less is wrong with the pipeline afterwards, not something else.</summary>
    public bool MustBeRight { get; init; }

    /// <summary>Whether it is offered only where the class has no new errors afterwards.</summary>
    public bool MustCompile { get; init; }

    public async Task<Draft> ApplyAsync(Draft draft, CancellationToken cancellation) => Rename is { } rename
        ? await draft.RenameAsync(rename.Declaration, rename.Name, cancellation).ConfigureAwait(false)
        : draft.With(Edits);
}
