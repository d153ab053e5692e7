namespace Timbr.Typed.Analyzers.Mistakes;

/// <summary>A wrong pipeline: its name is a sentence, its source marks with <c>[|...|]</c> where the one error belongs.</summary>
public sealed record Mistake(string Name, string Id, string Source, string Message)
{
    public override string ToString() => $"{Id}: {Name}";
}
