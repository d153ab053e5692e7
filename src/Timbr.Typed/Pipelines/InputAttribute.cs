namespace Timbr.Typed;

/// <summary>Binds a slot's parameter to the message. Such a parameter is not counted in the positions of the others.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class InputAttribute : Attribute
{
    /// <summary>Gives the JSON text of the message, to a <c>string</c>. A <see cref="JsonText"/> is given it anyway.</summary>
    public bool AsJson { get; set; }
}
