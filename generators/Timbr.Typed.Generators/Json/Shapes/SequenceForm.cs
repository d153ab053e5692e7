namespace Timbr.Typed.Generators.Json;

/// <summary>How the items of a sequence are reached, and what is made when it is read.</summary>
internal enum SequenceForm
{
    /// <summary><c>T[]</c>.</summary>
    Array,

    /// <summary><c>List&lt;T&gt;</c>, and interfaces that it implements that have an indexer.</summary>
    Indexed,

    /// <summary>Interfaces that can only be enumerated.</summary>
    Enumerated,
}
