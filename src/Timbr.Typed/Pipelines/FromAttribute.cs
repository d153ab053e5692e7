namespace Timbr.Typed;

/// <summary>Binds a slot's parameter to the output of the named slot. Such a parameter is not counted in the positions of the others.</summary>
[AttributeUsage(AttributeTargets.Parameter, Inherited = false)]
public sealed class FromAttribute : Attribute
{
    /// <summary>Binds to the slot of that name.</summary>
    /// <param name="slot">The name of an earlier slot: <c>[From(nameof(Energy))]</c>.</param>
    public FromAttribute(string slot) => Slot = slot;

    /// <summary>Binds to the slot of that number.</summary>
    /// <param name="number">The number of an earlier slot.</param>
    public FromAttribute(int number) => Number = number;

    /// <summary>The slot's name; null where a number is given.</summary>
    public string? Slot { get; }

    /// <summary>The slot's number; -1 where a name is given.</summary>
    public int Number { get; } = -1;

    /// <summary>Gives the JSON text of the output, to a <c>string</c>. A <see cref="JsonText"/> is given it anyway.</summary>
    public bool AsJson { get; set; }
}
