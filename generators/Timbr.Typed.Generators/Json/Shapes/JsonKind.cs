namespace Timbr.Typed.Generators.Json;

/// <summary>A type that a value of its base may have.</summary>
/// <param name="Shape">Its code, which differs from what the type has by itself.</param>
/// <param name="Class">The class of that code.</param>
internal sealed record JsonKind(ObjectShape Shape, string Class)
{
    /// <summary>What tells it, as an expression: a string or a number; empty where nothing does.</summary>
    public string Discriminator { get; init; } = "";

    /// <summary>The same as JSON.</summary>
    public string DiscriminatorJson { get; init; } = "";

    /// <summary>Whether types that derive from it are written as it, where they are not known themselves.</summary>
    public bool TakesDerived { get; init; }
}
