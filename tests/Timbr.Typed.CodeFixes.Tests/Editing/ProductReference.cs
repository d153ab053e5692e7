using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers;
using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>What the package brings to an editor: the generators, which it runs as it goes, and the analyzers.</summary>
internal sealed class ProductReference : AnalyzerReference
{
    /// <summary>Every analyzer of the product.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = Every<DiagnosticAnalyzer>(typeof(PipelineAnalyzer));

    private static readonly ImmutableArray<ISourceGenerator> Generators = [.. Every<IIncrementalGenerator>(typeof(PipelineGenerator)).Select(g => g.AsSourceGenerator())];

    public override string? FullPath => null;

    public override object Id => "Timbr.Typed";

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => Analyzers;

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => Analyzers;

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => Generators;

    public override ImmutableArray<ISourceGenerator> GetGeneratorsForAllLanguages() => Generators;

    private static ImmutableArray<T> Every<T>(Type sample) =>
    [
        .. sample.Assembly.GetTypes().Where(t => !t.IsAbstract && typeof(T).IsAssignableFrom(t))
            .OrderBy(t => t.FullName, StringComparer.Ordinal)
            .Select(t => (T)Activator.CreateInstance(t)!),
    ];
}
