using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Json;

/// <summary>A type in the table of a pipeline, while its shape is being found.</summary>
internal sealed class JsonShapeEntry(ITypeSymbol symbol, JsonType type, int order, bool isVisible)
{
    /// <summary>The type, without the nullability of the use that brought it here.</summary>
    public ITypeSymbol Symbol { get; } = symbol;

    public JsonType Type { get; } = type;

    public int Order { get; } = order;

    /// <summary>Whether code anywhere in the assembly may name it.</summary>
    public bool IsVisible { get; set; } = isVisible;

    public bool IsRead { get; set; }

    /// <summary>Null while it is being found, and where there is none.</summary>
    public JsonShape? Shape { get; set; }

    /// <summary>The types that it was found to hold, in source.</summary>
    public List<string> Parts { get; } = [];
}
