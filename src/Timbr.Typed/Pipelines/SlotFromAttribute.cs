namespace Timbr.Typed;

/// <summary>Takes a static method of another type, of another assembly too, as the n-th function of a pipeline.</summary>
/// <param name="number">The slot's number, 0 to 63.</param>
/// <param name="type">The type that declares the method.</param>
/// <param name="method">The method's name; exactly one accessible static method of <paramref name="type"/> must bear it.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class SlotFromAttribute(int number, Type type, string method) : Attribute
{
    /// <summary>The slot's number, 0 to 63.</summary>
    public int Number { get; } = number;

    /// <summary>The type that declares the method.</summary>
    public Type Type { get; } = type;

    /// <summary>The method's name.</summary>
    public string Method { get; } = method;

    /// <summary>The name of the slot's value, where it is not to be the method's.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Makes it an alternative of the slot, under this name: it has the signature of the slot's own function, which has no
    /// variant name and is what runs.
    /// </summary>
    public string? Variant { get; set; }
}
