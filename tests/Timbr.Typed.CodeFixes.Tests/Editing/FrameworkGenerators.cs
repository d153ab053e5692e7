using System.Reflection;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>The generators of the framework that fixed code relies on.</summary>
internal static class FrameworkGenerators
{
    /// <summary>What implements a <c>JsonSerializerContext</c>, as every project has it.</summary>
    public static Assembly Json { get; } = Load("System.Text.Json.SourceGeneration.dll");

    private static Assembly Load(string file)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        return Assembly.LoadFrom(Directory.GetFiles(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"), file, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last());
    }
}
