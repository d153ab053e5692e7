using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>One slot while its pipeline is checked. Not for keeping: it holds symbols.</summary>
internal sealed class Slot
{
    public required int Number { get; init; }

    public required string Name { get; set; }

    /// <summary>The function; null for a gap.</summary>
    public IMethodSymbol? Method { get; init; }

    /// <summary>Where faults of the slot as a whole are shown.</summary>
    public required Location Location { get; init; }

    /// <summary>What <c>[SlotFrom]</c> reuses is not declared here, so its parameters have no place of their own.</summary>
    public bool IsReused { get; init; }

    /// <summary>Whether <c>Name = "..."</c> gives its name.</summary>
    public bool IsRenamed { get; init; }

    /// <summary>Whether its function is that of a variant, since it has none of its own, as TIMBR019 tells.</summary>
    public bool IsStandIn { get; init; }

    /// <summary>The type of its value; null where that is unknown or a fault was reported.</summary>
    public ITypeSymbol? Output { get; set; }

    public bool IsVoid { get; set; }

    /// <summary>Whether it returns a <c>Step&lt;T&gt;</c>.</summary>
    public bool IsStep { get; set; }

    /// <summary>Whether its name can be a property; false after TIMBR018.</summary>
    public bool HasUsableName { get; set; } = true;

    /// <summary>Whether its function is not known after TIMBR002 or 023, so that neither is its value.</summary>
    public bool IsUnknown { get; init; }

    /// <summary>Its value's type as the pipeline's JSON shapes refer to it.</summary>
    public string Shape { get; set; } = "";

    /// <summary>Why its values can only be written; empty where they can be read too.</summary>
    public string WhyNotRead { get; set; } = "";

    public List<Binding> Bindings { get; } = [];

    /// <summary>The alternatives that can be chosen at run time, by name.</summary>
    public List<SlotVariant> Variants { get; } = [];

    public bool IsGap => Method is null;

    /// <summary>Whether its value is awaited.</summary>
    public bool IsAsync => Method is { } method && Asynchrony.IsTask(method.ReturnType);

    /// <summary>Whether its types are not known after TIMBR009, so that nothing is said of them.</summary>
    public bool IsGeneric => Method is { IsGenericMethod: true };

    /// <summary>How a sentence about it starts.</summary>
    public string Title => $"Slot {Text} '{Name}'";

    /// <summary>How a sentence refers to it.</summary>
    public string Reference => $"slot {Text} '{Name}'";

    private string Text => Number.ToString(CultureInfo.InvariantCulture);
}
