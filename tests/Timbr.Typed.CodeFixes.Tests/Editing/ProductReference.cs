using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers;
using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>What the package brings to an editor, the generators and the analyzers, and the framework's generators.</summary>
internal static class ProductReference
{
    private static readonly ImmutableArray<AnalyzerReference> Product =
        [.. new[] { typeof(PipelineGenerator), typeof(PipelineAnalyzer) }.Select(type => LoadedAssembly.Reference(type.Assembly))];

    public static ImmutableArray<AnalyzerReference> All { get; } = [.. Product, FrameworkGenerators.Json];

    /// <summary>Every analyzer of the product.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = [.. Product.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];
}
