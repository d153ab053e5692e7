using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>A fault for the generator to report: its place is known by path and lines, so that no file is kept.</summary>
internal sealed record FaultModel(DiagnosticDescriptor Rule, string Message, string Path, TextSpan Span, LinePositionSpan Lines)
{
    public static FaultModel Of(Fault fault)
    {
        var lines = fault.Location.GetMappedLineSpan();
        return new FaultModel(fault.Rule, fault.Message, lines.Path, fault.Location.SourceSpan, lines.Span);
    }

    public Diagnostic ToDiagnostic() => Diagnostic.Create(Rule, Path.Length == 0 ? Location.None : Location.Create(Path, Span, Lines), Message);
}
