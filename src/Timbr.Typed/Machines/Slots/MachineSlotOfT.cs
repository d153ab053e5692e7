namespace Timbr.Typed;

/// <summary>One slot of a machine, with the type of its functions.</summary>
/// <typeparam name="TFunction">The generated delegate with the slot's parameters, or the <c>Func</c> that the slot was built with.</typeparam>
public sealed class MachineSlot<TFunction> : MachineSlot
    where TFunction : Delegate
{
    internal MachineSlot(MachineSlots slots, SlotNode node)
        : base(slots, node)
    {
    }

    private protected override Type? FunctionType => typeof(TFunction);

    /// <summary>Runs another function from the next message on.</summary>
    /// <param name="function">What runs instead.</param>
    /// <returns>The version from which on it runs.</returns>
    public long Replace(TFunction function)
    {
        ArgumentNullException.ThrowIfNull(function);
        return Slots.Put(Number, function, null, "a replacement");
    }

    /// <summary>
    /// Runs a candidate beside what is in force, on a sample of the messages, and counts on how many the two differ in what they would publish.
    /// The candidate's values are thrown away; it gets a state of its own. What it throws hurts nobody, but it runs on the worker after
    /// the message: one that is slow slows the machine, and one that hangs holds it up.
    /// </summary>
    /// <param name="candidate">What is tried.</param>
    /// <param name="every">How many messages there are to one that it is tried on: 1 or more.</param>
    public void Shadow(TFunction candidate, int every = DefaultShadowInterval)
    {
        ArgumentNullException.ThrowIfNull(candidate);
        Shadow(candidate, null, every);
    }
}
