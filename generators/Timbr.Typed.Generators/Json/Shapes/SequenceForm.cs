namespace Timbr.Typed.Generators.Json;

/// <summary>How the items of a sequence are reached.</summary>
internal enum SequenceForm
{
    /// <summary>By index, up to <c>Length</c>.</summary>
    Array,

    /// <summary>By index, up to <c>Count</c>.</summary>
    Indexed,

    /// <summary>By enumerating the type itself.</summary>
    Enumerated,

    /// <summary>By enumerating its interface, which the type's own members may hide.</summary>
    EnumeratedAsInterface,
}
