using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Tests.Harness;

/// <summary>The faults of every pipeline of a compilation, as the analyzer and the generator report them.</summary>
internal static class PipelineFaults
{
    public static IEnumerable<Diagnostic> Of(Compilation compilation) =>
        TypesOf(compilation.Assembly.GlobalNamespace)
            .Where(PipelineChecker.IsPipeline)
            .SelectMany(type => PipelineChecker.Check(type, compilation, CancellationToken.None).Faults)
            .Select(fault => fault.ToDiagnostic());

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(member =>
            member is INamedTypeSymbol type ? TypesOf(type).Prepend(type) : TypesOf(member));
}
