using Microsoft.CodeAnalysis.CodeFixes;

namespace Timbr.Typed.CodeFixes;

/// <summary>A class with one mistake of a kind, and as the fix of that title leaves it; <c>P</c> stands for the class's name.</summary>
public sealed record FixAllCase(CodeFixProvider Fix, string Id, string Title, string Wrong, string Right, params string[] Leaves);
