namespace Timbr.Typed;

/// <summary>Gives a slot's <see cref="MessageId"/> parameter the id of the message. Such a parameter is not counted in the positions of the others.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class IdAttribute : Attribute;
