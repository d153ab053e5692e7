namespace Timbr.Typed;

/// <summary>
/// Marks a static method of a pipeline class as its n-th function. Its parameters receive, by position, the outputs of the
/// slots before it, nearest first, then the message: <c>f(n-1), ..., f0, in</c>, of which it takes any prefix.
/// </summary>
/// <param name="number">The slot's number, 0 to 63.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class SlotAttribute(int number) : Attribute
{
    /// <summary>The slot's number, 0 to 63.</summary>
    public int Number { get; } = number;

    /// <summary>The name of the slot's value, where it is not to be the method's.</summary>
    public string? Name { get; set; }

    /// <summary>
    /// Makes it an alternative of the slot, under this name: it has the signature of the slot's own function, which has no
    /// variant name and is what runs.
    /// </summary>
    public string? Variant { get; set; }
}
