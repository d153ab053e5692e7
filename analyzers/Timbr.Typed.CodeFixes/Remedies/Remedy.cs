using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.CodeFixes.Remedies;

/// <summary>What a light bulb offers. The key is the same for the same way, whatever pipeline it mends.</summary>
internal sealed record Remedy(string Title, string Key, ImmutableArray<Edit> Edits)
{
    /// <summary>What to rename, and how; the edits are then no more than the declaration's new name.</summary>
    public (Location Declaration, string Name)? Rename { get; init; }

    /// <summary>The metadata name that the class has afterwards; null where it keeps its own.</summary>
    public string? TypeName { get; init; }

    /// <summary>Whether it is offered only where less is wrong with the pipeline afterwards, not something else.</summary>
    public bool MustBeRight { get; init; }

    /// <summary>Whether it compiles only with what another generator adds to it.</summary>
    public bool IsCompletedElsewhere { get; init; }

    /// <summary>Whether only a build of the result shows what it is worth.</summary>
    public bool MustBeBuilt => IsCompletedElsewhere || Rename is not null;

    public Task<Solution> ApplyAsync(Draft draft, CancellationToken cancellation) => Rename is { } rename
        ? draft.RenameAsync(rename.Declaration, rename.Name, cancellation)
        : Task.FromResult(draft.ToSolution(Edits));

    /// <summary>Names as a title lists them.</summary>
    public static string Quoted(IEnumerable<string> names)
    {
        var all = names.Select(name => $"'{name}'").ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all.Take(all.Count - 1))} and {all.Last()}";
    }
}
