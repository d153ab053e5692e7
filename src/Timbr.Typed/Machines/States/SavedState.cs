namespace Timbr.Typed;

/// <summary>What a file of states says of the machine that saved it.</summary>
public sealed record SavedState
{
    /// <summary>When it was saved, by the machine's <see cref="MachineOptions.TimeProvider"/>.</summary>
    public required DateTimeOffset SavedAt { get; init; }

    /// <summary>How many messages the machine had processed since its own start.</summary>
    public required long Processed { get; init; }

    /// <summary>The id of the message evaluated last: the states are those after it. Null before the first.</summary>
    public required MessageId? LastId { get; init; }
}
