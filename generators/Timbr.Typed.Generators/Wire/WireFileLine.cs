namespace Timbr.Typed.Generators.Wire;

/// <summary>A line of a baseline, and where in the file it starts.</summary>
internal readonly record struct WireFileLine(int Start, string Text);
