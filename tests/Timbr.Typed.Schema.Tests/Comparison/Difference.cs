namespace Timbr.Typed.Schema.Tests.Comparison;

/// <summary>Something that one of the schemas says and the other does not.</summary>
/// <param name="Path">Where, by names of properties: <c>$.Items[].Name</c>.</param>
/// <param name="Keyword">What it is about, as schemas name it.</param>
/// <param name="Ours">What the schema of the pipeline says; empty for nothing.</param>
/// <param name="Theirs">What the framework's says.</param>
/// <param name="Forms">The types of both, in the order of the two before.</param>
internal sealed record Difference(string Path, string Keyword, string Ours, string Theirs, (string Ours, string Theirs) Forms)
{
    /// <summary>The name of the member, for <c>$.Items[].Name</c> <c>Name</c>.</summary>
    public string Member => Path[(Path.LastIndexOf('.') + 1)..].Replace("[]", "", StringComparison.Ordinal).Replace("{}", "", StringComparison.Ordinal);

    /// <summary>Whether it is of a whole message, or of what a collection holds.</summary>
    public bool IsOfElement => Path == "$" || Path.EndsWith("[]", StringComparison.Ordinal) || Path.EndsWith("{}", StringComparison.Ordinal);
}
