namespace Timbr.Typed.Generators.Incremental;

/// <summary>What an answer about a compilation was worked out from.</summary>
/// <param name="Content">Equal as long as the answer is.</param>
/// <param name="Files">The files themselves: other ones if as little as a comment was moved.</param>
internal sealed record Dependencies(ContentHash Content, FileDeclarations[] Files)
{
    /// <summary>Whether nothing at all was changed in the files, so that every place in them is where it was.</summary>
    public bool IsSameText(Dependencies other) => Content == other.Content && Files.SequenceEqual(other.Files);
}
