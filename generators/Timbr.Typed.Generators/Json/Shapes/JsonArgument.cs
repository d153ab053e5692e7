namespace Timbr.Typed.Generators.Json;

/// <summary>A constructor's parameter: which member it takes and what it is where the member does not come.</summary>
internal sealed record JsonArgument
{
    /// <summary>The member's place in <see cref="ObjectShape.Members"/>; less than 0 where the member is left out.</summary>
    public required int Member { get; init; }

    public required string Type { get; init; }

    public required string Default { get; init; }
}
