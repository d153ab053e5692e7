using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Sharing;

/// <summary>
/// The pipelines of compilations, each checked once for all analyzers. What is known of a compilation goes with it. What is given
/// is shared by analyzers that run side by side: it is for reading.
/// </summary>
internal sealed class CheckedPipelines(Func<INamedTypeSymbol, Compilation, CancellationToken, Pipeline> check)
{
    private readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<INamedTypeSymbol, SharedCheck>> _known = new();

    /// <summary>Those of all compilations that are alive.</summary>
    private static CheckedPipelines Shared { get; } = new(PipelineChecker.Check);

    /// <summary>The pipeline, which is checked now unless another analyzer has asked for it.</summary>
    public static Pipeline Of(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        Shared.Get(type, compilation, cancellation);

    public Pipeline Get(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation) =>
        _known.GetValue(compilation, static _ => new(SymbolEqualityComparer.Default))
            .GetOrAdd(type, static _ => new SharedCheck())
            .Get(() => check(type, compilation, cancellation));
}
