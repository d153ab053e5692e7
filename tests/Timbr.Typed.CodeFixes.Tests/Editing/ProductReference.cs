using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers;
using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>What the package brings to an editor: the generators, which it runs as it goes, and the analyzers.</summary>
internal static class ProductReference
{
    public static ImmutableArray<AnalyzerReference> All { get; } = [.. new[] { typeof(PipelineGenerator).Assembly, typeof(PipelineAnalyzer).Assembly, FrameworkGenerators.Json }.Select(Reference)];

    /// <summary>Every analyzer of the product.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. All.SelectMany(r => r.GetAnalyzers(LanguageNames.CSharp))];

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
