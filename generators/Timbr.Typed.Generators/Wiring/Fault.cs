using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>One mistake in a pipeline: which rule, where, and what to say.</summary>
internal sealed record Fault(DiagnosticDescriptor Rule, Location Location, string Message)
{
    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Location, Message);
}
