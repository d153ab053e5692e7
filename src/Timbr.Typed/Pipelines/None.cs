namespace Timbr.Typed;

/// <summary>The value of a slot that returns nothing; <c>null</c> in JSON.</summary>
public readonly record struct None;
