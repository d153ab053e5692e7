using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>A pipeline while it is checked: what was found and what is wrong. Not for keeping: it holds symbols.</summary>
internal sealed class Pipeline(INamedTypeSymbol type, Compilation compilation)
{
    public INamedTypeSymbol Type { get; } = type;

    public Compilation Compilation { get; } = compilation;

    public AttributeData? Attribute { get; set; }

    /// <summary>The message type; null where it is unknown or a fault was reported.</summary>
    public ITypeSymbol? Input { get; set; }

    /// <summary>Whether the message type is one that the generator adds, which TIMBR010 has told.</summary>
    public bool IsMessageGenerated { get; set; }

    /// <summary>The slots by number, gaps included.</summary>
    public List<Slot> Slots { get; } = [];

    /// <summary>Slots whose number is wrong: they cannot run, but their names are known.</summary>
    public List<Slot> Strays { get; } = [];

    /// <summary>The JSON of the pipeline's types; null until they were looked at.</summary>
    public JsonShapeTable? Shapes { get; set; }

    /// <summary>The message type as <see cref="Shapes"/> refer to it.</summary>
    public string InputShape { get; set; } = "";

    public int MaxJsonDepth { get; set; } = JsonLimits.DefaultDepth;

    public int MaxJsonBytes { get; set; } = JsonLimits.DefaultBytes;

    public List<Fault> Faults { get; } = [];

    /// <summary>Whether the compiler itself reports an error that makes the pipeline unusable, so that no fault is added to it.</summary>
    public bool IsIncomplete { get; set; }

    public bool IsValid => Faults.Count == 0 && !IsIncomplete;

    /// <summary>Whether the generator can add to the class at all.</summary>
    public bool CanBeExtended { get; set; } = true;

    public Location Location => Type.Locations.FirstOrDefault(l => l.IsInSource) ?? Location.None;

    /// <summary>
    /// Whether the wiring is not known, because the numbers are wrong or the compiler already reports what is, so that
    /// nothing is said of it: what would follow from the mistake is no second one.
    /// </summary>
    public bool IsUnsettled { get; set; }

    public void Report(DiagnosticDescriptor rule, Location? location, string message)
    {
        if (!IsUnsettled)
        {
            Faults.Add(new Fault(rule, location ?? Location, message));
        }
    }
}
