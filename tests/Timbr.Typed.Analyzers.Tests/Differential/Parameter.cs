namespace Timbr.Typed.Analyzers.Differential;

/// <summary>A parameter of a slot.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type.</param>
/// <param name="Modifier">What stands before the type: <c>in</c> or nothing.</param>
/// <param name="Mark">The attribute that binds it; empty by position.</param>
/// <param name="Value">The slot whose value it receives, -1 for the message; null if there is none.</param>
internal sealed record Parameter(string Name, RandomType Type, string Modifier, string Mark, int? Value);
