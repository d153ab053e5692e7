using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators.Incremental;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>Where a pipeline stands in one compilation. Not for keeping: it holds a tree.</summary>
/// <param name="Key">What it is remembered by.</param>
/// <param name="From">What its meaning depends on.</param>
/// <param name="Tree">The file.</param>
/// <param name="Span">The declaration in it.</param>
internal sealed record PipelinePlace(string Key, Dependencies From, SyntaxTree Tree, TextSpan Span);
