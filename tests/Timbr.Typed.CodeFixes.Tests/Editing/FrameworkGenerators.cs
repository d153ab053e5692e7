using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>The generators of the framework that fixed code relies on.</summary>
internal static class FrameworkGenerators
{
    /// <summary>What implements a <c>JsonSerializerContext</c>, as every project has it.</summary>
    public static ImmutableArray<ISourceGenerator> Json { get; } = Load("System.Text.Json.SourceGeneration.dll");

    private static ImmutableArray<ISourceGenerator> Load(string file)
    {
        var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
        var path = Directory.GetFiles(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"), file, SearchOption.AllDirectories).Order(StringComparer.Ordinal).Last();
        return
        [
            .. Assembly.LoadFrom(path).GetTypes()
                .Where(type => !type.IsAbstract && typeof(IIncrementalGenerator).IsAssignableFrom(type))
                .Select(type => ((IIncrementalGenerator)Activator.CreateInstance(type)!).AsSourceGenerator()),
        ];
    }
}
