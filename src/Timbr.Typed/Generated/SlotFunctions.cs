using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>
/// What runs in each slot of a machine at one moment: the declared functions, and others in the place of some. Immutable once the machine
/// has it, so a message that reads it once sees one set. Only generated code derives from it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class SlotFunctions
{
    private RetryPolicy?[]? _retries;

    /// <summary>How often it has been changed.</summary>
    public long Version { get; private set; }

    /// <summary>A bit for each slot that runs something else than was declared for it.</summary>
    public ulong Replaced { get; private set; }

    /// <summary>Whether every slot runs what was declared for it.</summary>
    public bool IsOriginal => Replaced == 0;

    /// <summary>What gives up a message that waits to be tried again.</summary>
    internal CancellationToken Cancellation { get; private set; }

    /// <summary>The candidates that run beside what is in force; null for none.</summary>
    internal Shadow[]? Shadows { get; private set; }

    /// <summary>Puts a function in a slot's place; null for the declared one. Called on a copy that nobody else has yet.</summary>
    protected abstract void Set(int slot, Delegate? function);

    /// <summary>The variant of a slot; null where it has none of that name.</summary>
    protected abstract Delegate? Variant(int slot, string name);

    internal bool IsReplaced(int slot) => (Replaced & (1UL << slot)) != 0;

    internal Delegate? VariantOf(int slot, string name) => Variant(slot, name);

    internal RetryPolicy? RetryOf(int slot) => _retries?[slot];

    /// <summary>The same for messages that another token gives up.</summary>
    internal SlotFunctions Within(CancellationToken cancellation)
    {
        var copy = Copy();
        copy.Cancellation = cancellation;
        return copy;
    }

    /// <summary>The same for a message aside, which its caller's token gives up and not the machine.</summary>
    internal SlotFunctions Aside(CancellationToken cancellation)
    {
        if (_retries is null)
        {
            return this;
        }

        var copy = Within(cancellation);
        copy._retries = Array.ConvertAll(_retries, static retry => retry?.Aside());
        return copy;
    }

    /// <summary>A copy in which a slot runs something else; null for what was declared.</summary>
    internal SlotFunctions With(int slot, Delegate? function)
    {
        var copy = Copy();
        copy.Put(slot, function);
        copy.Version = Version + 1;
        return copy;
    }

    /// <summary>A copy for candidates: nothing but that slot runs something else.</summary>
    internal SlotFunctions Only(int slot, Delegate function)
    {
        var copy = Copy();
        copy.Put(slot, function);
        copy._retries = null;
        copy.Shadows = null;
        return copy;
    }

    internal SlotFunctions With(int slot, int slots, RetryPolicy? retry)
    {
        var copy = Copy();
        copy._retries = _retries is null ? new RetryPolicy?[slots] : [.. _retries];
        copy._retries[slot] = retry;
        return copy;
    }

    internal SlotFunctions WithShadows(Shadow[]? shadows)
    {
        var copy = Copy();
        copy.Shadows = shadows;
        return copy;
    }

    private SlotFunctions Copy() => (SlotFunctions)MemberwiseClone();

    private void Put(int slot, Delegate? function)
    {
        Set(slot, function);
        Replaced = function is null ? Replaced & ~(1UL << slot) : Replaced | (1UL << slot);
    }
}
