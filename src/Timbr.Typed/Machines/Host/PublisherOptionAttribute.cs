namespace Timbr.Typed;

/// <summary>Declares, in a package's assembly, an option of the generated <c>RunAsync(args)</c>.</summary>
/// <param name="type">A public type that implements <see cref="IPublisherOption"/>.</param>
[AttributeUsage(AttributeTargets.Assembly, AllowMultiple = true)]
public sealed class PublisherOptionAttribute(Type type) : Attribute
{
    /// <summary>A public type that implements <see cref="IPublisherOption"/>.</summary>
    public Type Type { get; } = type;
}
