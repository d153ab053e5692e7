using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>What runs in the place of the functions that a pipeline was built with.</summary>
internal sealed class FluentFunctions(int slots) : SlotFunctions
{
    private Delegate?[] _functions = new Delegate?[slots];

    /// <summary>The functions that are to be looked at; null where every slot runs what it was built with.</summary>
    public static FluentFunctions? Replacing(SlotFunctions? functions) =>
        functions is { IsOriginal: false } ? Unsafe.As<FluentFunctions>(functions) : null;

    /// <summary>What runs in a slot's place; null for what it was built with.</summary>
    public TFunction? Of<TFunction>(int slot)
        where TFunction : Delegate => Unsafe.As<TFunction?>(_functions[slot]);

    protected override void Set(int slot, Delegate? function)
    {
        // A message may be looking at the old ones.
        _functions = [.. _functions];
        _functions[slot] = function;
    }

    protected override Delegate? Variant(int slot, string name) => null;
}
