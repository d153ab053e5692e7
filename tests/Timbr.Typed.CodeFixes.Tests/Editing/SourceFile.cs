namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>One file of a test's solution.</summary>
public sealed record SourceFile(string Project, string Name, string Text)
{
    /// <summary>The line that starts the file in a test's source: <c>//// Name.cs</c>, or <c>//// Project/Name.cs</c>.</summary>
    public string Header => Project == MarkedSolution.DefaultProject ? $"//// {Name}" : $"//// {Project}/{Name}";
}
