using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.Analyzers.Checking;

/// <summary>A reported error as its reader sees it.</summary>
public sealed record Finding(string Id, LinePositionSpan Place, string Message)
{
    public static Finding Of(Diagnostic diagnostic) =>
        new(diagnostic.Id, diagnostic.Location.GetLineSpan().Span, diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));

    public static Finding[] Of(IEnumerable<Diagnostic> diagnostics) =>
        [.. diagnostics.Select(Of).OrderBy(f => f.Place.Start).ThenBy(f => f.Id, StringComparer.Ordinal).ThenBy(f => f.Message, StringComparer.Ordinal)];
}
