namespace Timbr.Typed;

/// <summary>One slot of a chain, for graph, names and dependencies.</summary>
/// <param name="Name">The slot's name.</param>
/// <param name="Type">The type of its value.</param>
/// <param name="Parameters">How many values its function takes.</param>
internal record ChainSlot(string Name, Type Type, int Parameters)
{
    /// <summary>Adds it to the slots of a machine, with the type of its functions.</summary>
    public virtual void AddTo(FluentSlots slots, int number)
    {
        // Of what is known by the types of its values alone, no machine is made.
    }
}
