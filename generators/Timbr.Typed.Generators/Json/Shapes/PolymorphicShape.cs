namespace Timbr.Typed.Generators.Json;

/// <summary>Written as the object that it is of the types that it says.</summary>
/// <param name="Property">The property that tells which; null where none does.</param>
/// <param name="Kinds">The types; those come first that derive from others.</param>
internal sealed record PolymorphicShape(JsonType Type, string? Property, EquatableArray<JsonKind> Kinds) : JsonShape(Type)
{
    /// <summary>The class of the kind that is written and read where none is told; empty for none.</summary>
    public string Base { get; init; } = "";

    /// <summary>The class of the kind that is the type itself, told as others are; empty for none.</summary>
    public string Own { get; init; } = "";

    /// <summary>Whether no value is of the type itself.</summary>
    public bool IsAbstract { get; init; }

    /// <summary>Whether other derived types are written as a known one that they derive from, or as the type itself.</summary>
    public bool TakesOthers { get; init; }

    /// <summary>Whether they are written as the type itself alone, and told where that is.</summary>
    public bool WritesOthersAsOwn { get; init; }

    /// <summary>Whether what is told may be unknown.</summary>
    public bool IsTolerant { get; init; }

    public override bool UsesNaming => true;
}
