namespace Timbr.Typed;

/// <summary>A slot of a machine at one moment. Immutable.</summary>
public sealed record SlotStatus
{
    /// <summary>The slot's number.</summary>
    public required int Number { get; init; }

    /// <summary>The slot's name.</summary>
    public required string Name { get; init; }

    /// <summary>The type of its value, as C# writes it.</summary>
    public required string Type { get; init; }

    /// <summary>How many messages it ran for, those in which it failed included.</summary>
    public required long Calls { get; init; }

    /// <summary>How many times it threw.</summary>
    public required long Failures { get; init; }

    /// <summary>How long a call takes, measured for some; null where none was.</summary>
    public TimeSpan? MeanTime { get; init; }

    /// <summary>The name of the variant that runs; null where the slot's own function runs, or a replacement.</summary>
    public string? Variant { get; init; }

    /// <summary>Whether something else runs than the slot's own function: a variant, which <see cref="Variant"/> then names, or a replacement.</summary>
    public bool IsReplaced { get; init; }
}
