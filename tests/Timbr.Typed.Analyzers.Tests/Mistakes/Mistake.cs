namespace Timbr.Typed.Analyzers.Mistakes;

/// <summary>A wrong pipeline: its name is a sentence, its source marks with <c>[|...|]</c> where the one error belongs.</summary>
public sealed record Mistake(string Name, string Id, string Source, string Message)
{
    /// <summary>The project's wire baseline; empty for none.</summary>
    public string Baseline { get; init; } = "";

    public override string ToString() => $"{Id}: {Name}";
}
