using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers;
using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>What a project brings to an editor: the generators, which it runs as it goes, and the analyzers. That of JSON contexts comes with the framework.</summary>
internal static class ProductReference
{
    public static ImmutableArray<AnalyzerReference> All { get; } = [Reference(Generator), Reference(Analyzer), Reference(Assembly.LoadFrom(JsonGenerator))];

    /// <summary>Every analyzer of the product.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Reference(Analyzer).GetAnalyzers(LanguageNames.CSharp);

    private static Assembly Generator => typeof(PipelineGenerator).Assembly;

    private static Assembly Analyzer => typeof(PipelineAnalyzer).Assembly;

    private static string JsonGenerator
    {
        get
        {
            var root = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "..", "..", ".."));
            return Directory.GetFiles(Path.Combine(root, "packs", "Microsoft.NETCore.App.Ref"), "System.Text.Json.SourceGeneration.dll", SearchOption.AllDirectories)
                .Order(StringComparer.Ordinal).Last();
        }
    }

    private static AnalyzerFileReference Reference(Assembly assembly) => new AnalyzerFileReference(assembly.Location, new Loader(assembly));

    private sealed class Loader(Assembly assembly) : IAnalyzerAssemblyLoader
    {
        public Assembly LoadFromPath(string fullPath) => assembly;

        public void AddDependencyLocation(string fullPath)
        {
            // The tests have loaded it already.
        }
    }
}
