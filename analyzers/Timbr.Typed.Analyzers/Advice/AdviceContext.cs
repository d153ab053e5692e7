using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>A right pipeline, and where to say what could be better.</summary>
internal sealed class AdviceContext(Pipeline pipeline, Action<Diagnostic> report)
{
    public Pipeline Pipeline { get; } = pipeline;

    /// <summary>The parameters that receive a value, with their slots.</summary>
    public IEnumerable<(Slot Slot, Binding Binding)> Values =>
        Pipeline.Slots.SelectMany(slot => slot.Bindings.Where(b => b.Kind == BindingKind.Value).Select(b => (slot, b)));

    public void Report(DiagnosticDescriptor rule, Location location, string message) =>
        Report(rule, location, message, ImmutableDictionary<string, string?>.Empty);

    public void Report(DiagnosticDescriptor rule, Location location, string message, ImmutableDictionary<string, string?> properties) =>
        report(Diagnostic.Create(rule, location, properties, message));
}
