namespace Timbr.Typed;

/// <summary>
/// Gives a slot's <c>ref</c> parameter a value that lasts from message to message. It belongs to that slot of one machine,
/// and starts as <c>new()</c>. A slot that throws may leave it half changed. An asynchronous slot takes a class by value.
/// </summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class StateAttribute : Attribute;
