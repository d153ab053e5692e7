namespace Timbr.Typed.Generators.Json;

/// <summary>Why a type has no JSON: where in it, and what is in the way.</summary>
internal sealed record JsonGap(string Path, string Problem)
{
    /// <summary>What to do, as a sentence without its full stop; empty where the kind of the type is all that is wrong.</summary>
    public string Advice { get; init; } = "";

    /// <summary>Whether the type contradicts itself, so that <c>JsonSerializer</c> refuses it too.</summary>
    public bool IsContradiction { get; init; }

    /// <summary>What a <c>JsonContext</c> could write instead, as messages show it; empty for nothing, null where nobody has looked.</summary>
    public string? Declarable { get; init; }

    public JsonGap Under(string member) => this with { Path = Path.Length == 0 ? member : $"{member}.{Path}" };
}
