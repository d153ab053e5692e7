using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>The generators of the framework that fixed code relies on.</summary>
internal static class FrameworkGenerators
{
    /// <summary>What implements a <c>JsonSerializerContext</c>, as every project has it.</summary>
    public static AnalyzerReference Json { get; } = Load("System.Text.Json.SourceGeneration.dll");

    private static AnalyzerReference Load(string file)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var path = Directory.GetFiles(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"), file, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        return LoadedAssembly.Reference(Assembly.LoadFrom(path));
    }
}
