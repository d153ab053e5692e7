namespace Timbr.Typed.Generators.Incremental;

/// <summary>What a file declares and mentions outside the bodies of its members.</summary>
internal sealed class FileDeclarations
{
    /// <summary>Equal as long as only bodies, comments and blanks change.</summary>
    public required ContentHash Content { get; init; }

    /// <summary>The simple names of the types, nested ones too.</summary>
    public required IReadOnlyCollection<string> Types { get; init; }

    /// <summary>Every identifier, and so the name of all that the declarations can mean.</summary>
    public required IReadOnlyCollection<string> Mentions { get; init; }

    public required IReadOnlyCollection<string> Namespaces { get; init; }

    /// <summary>The names that using directives introduce, in this file or in all of them.</summary>
    public required IReadOnlyCollection<string> Aliases { get; init; }

    public required IReadOnlyList<MarkedType> MarkedTypes { get; init; }

    public required bool HasGlobalUsings { get; init; }

    public required bool HasAssemblyAttributes { get; init; }

    /// <summary>Whether other files depend on it without naming a type of it.</summary>
    public bool IsShared => HasGlobalUsings || Namespaces.Any(IsWellKnown);

    // The compiler and the checker look for types of these by themselves.
    private static bool IsWellKnown(string name) =>
        name is "System" or "Timbr.Typed" || name.StartsWith("System.", StringComparison.Ordinal) || name.StartsWith("Timbr.Typed.", StringComparison.Ordinal);
}
