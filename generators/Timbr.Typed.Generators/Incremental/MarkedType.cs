namespace Timbr.Typed.Generators.Incremental;

/// <summary>A type declaration with attributes: where its name stands, and the attributes' names as written.</summary>
internal sealed record MarkedType(int Position, EquatableArray<string> Attributes);
