using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.Generators.Incremental;

/// <summary>A type declaration with attributes.</summary>
/// <param name="Name">The type's simple name.</param>
/// <param name="Span">Where the declaration stands.</param>
/// <param name="Attributes">The attributes' simple names as written.</param>
internal sealed record MarkedType(string Name, TextSpan Span, EquatableArray<string> Attributes);
