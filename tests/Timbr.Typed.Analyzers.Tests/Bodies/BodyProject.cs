using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Compiles source as a user's project, and asks about the bodies of its slots.</summary>
internal static class BodyProject
{
    public static CSharpCompilation Compile(string source, Action<Dictionary<string, ReportDiagnostic>>? configure = null) =>
        new Checked(source, LanguageVersion.CSharp13, configure).Compilation;

    public static Task<ImmutableArray<Diagnostic>> AnalyzeAsync(string source) => AnalyzeAsync(Compile(source));

    public static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(Compilation compilation)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        return await new CompilationWithAnalyzers(compilation, [new SlotBodyAnalyzer()], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None);
    }
}
