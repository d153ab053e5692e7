namespace Timbr.Typed.Generators.Incremental;

/// <summary>Stands for a compiler object that is not held.</summary>
internal readonly record struct Ticket<T>(long Number)
    where T : class;
