using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>An alternative of a slot. Not for keeping: it holds symbols.</summary>
internal sealed class SlotVariant
{
    public required int Number { get; init; }

    /// <summary>The name by which it is chosen.</summary>
    public required string Name { get; init; }

    public required IMethodSymbol Method { get; init; }

    /// <summary>The name of the slot's value, where the slot has no function but this.</summary>
    public required string SlotName { get; init; }

    /// <summary>The <c>Name = "..."</c> of its mark, which a variant has no use for; null for none.</summary>
    public string? GivenName { get; init; }

    public required Location Location { get; init; }

    /// <summary>Where <see cref="GivenName"/> stands.</summary>
    public Location? NameLocation { get; init; }

    public required bool IsReused { get; init; }

    /// <summary>How a sentence about it starts.</summary>
    public string Title(Slot slot) => $"Variant '{Name}' of {slot.Reference}";
}
