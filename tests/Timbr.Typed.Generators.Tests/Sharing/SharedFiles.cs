using System.Text.RegularExpressions;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Sharing;

/// <summary>The files that a run gave for types.</summary>
internal static partial class SharedFiles
{
    /// <summary>The text of each such file by its name.</summary>
    public static Dictionary<string, string> Of(Harness.Generated generated) =>
        generated.Sources.Where(s => s.HintName.StartsWith("Json.", StringComparison.Ordinal)).ToDictionary(s => s.HintName, s => s.SourceText.ToString(), StringComparer.Ordinal);

    public static Dictionary<string, string> Of(params string[] files) => Of(Project.Of(files).Generate());

    /// <summary>Their names without the hash, in order.</summary>
    public static IEnumerable<string> Stems(Harness.Generated generated) => Of(generated).Keys.Select(name => Hash().Replace(name, "")).Order(StringComparer.Ordinal);

    public static string Stems(params string[] files) => string.Join(" ", Stems(Project.Of(files).Generate()));

    /// <summary>The file of the pipeline for types that only it can name; empty where it has none.</summary>
    public static string OwnOf(Harness.Generated generated) =>
        generated.Sources.Where(s => s.HintName.EndsWith(".Json.g.cs", StringComparison.Ordinal)).Select(s => s.SourceText.ToString()).SingleOrDefault() ?? "";

    [GeneratedRegex("^Json\\.|_[0-9A-F]{8}\\.g\\.cs$", RegexOptions.ExplicitCapture)]
    private static partial Regex Hash();
}
