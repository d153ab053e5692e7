namespace Timbr.Typed.Generators.Json;

/// <summary>
/// One type, and all that its code is made of, so that records of one type are equal whatever pipeline they were made for. Types refer to
/// each other by their names in source.
/// </summary>
internal abstract record JsonShape(JsonType Type)
{
    /// <summary>The class that its code stands in; empty where it needs none.</summary>
    public string Class { get; init; } = "";

    /// <summary>What stands before the class's name where it is called: a namespace, or the class of the pipeline's own shapes.</summary>
    public string Scope { get; init; } = "";

    /// <summary>Whether the class is one for the whole assembly.</summary>
    public bool IsShared { get; init; }

    /// <summary>Whether a reader is wanted.</summary>
    public bool IsRead { get; init; }

    /// <summary>The types that its code calls the code of.</summary>
    public EquatableArray<JsonPart> Parts { get; init; }

    /// <summary>The statements that refuse a <c>value</c> that would not come back as it was; empty for none.</summary>
    public string Guard { get; init; } = "";

    /// <summary>Whether writing it may throw.</summary>
    public virtual bool CanThrow => true;

    /// <summary>Whether it, or what it is unless null, is written by one call of the library.</summary>
    public virtual bool IsPrimitive => false;

    /// <summary>Whether its code needs a class.</summary>
    public virtual bool HasClass => true;

    /// <summary>Whether its code depends on how a pipeline names properties.</summary>
    public virtual bool UsesNaming => false;

    /// <summary>The context that the code calls; empty for none.</summary>
    public virtual string Context => "";

    /// <summary>The statement that writes <see cref="JsonPart.Value"/>.</summary>
    public virtual string Writing => $"{Scope}.{Class}.Write(json, {JsonPart.Value});";

    /// <summary>The statement that puts <see cref="JsonPart.Value"/> in a row; null where a row cannot take it.</summary>
    public virtual string? Row => null;

    /// <summary>The same for the value of a slot, <see cref="RowStatement.Task"/>, which must not throw.</summary>
    public virtual string? SlotRow => CanThrow ? null : Row;

    /// <summary>The expression that reads one.</summary>
    public virtual string Reading => $"{Scope}.{Class}.Read(ref reader)";

    /// <summary>Whether null may be written and read in its place.</summary>
    public virtual bool TakesNull => Type.IsReferenceType;

    /// <summary>The statement that writes the value.</summary>
    public string Write(string value) => Writing.Replace(JsonPart.Value, value);

    public JsonPart Part(string type)
    {
        foreach (var part in Parts)
        {
            if (part.Type == type)
            {
                return part;
            }
        }

        throw new InvalidOperationException($"'{Type.Source}' has no part '{type}'.");
    }
}
