namespace Timbr.Typed;

/// <summary>A slot and the place of its values in a message.</summary>
internal sealed class BoundSlot<TBefore, T>(SlotChain<TBefore, T> slot, ValuesPlace<SlotValues<TBefore, T>> place) : ChainStep
{
    public override async ValueTask<bool> CallAsync(object run, FluentFunctions? functions)
    {
        var value = await slot.Call(in place(run).Before, functions).ConfigureAwait(DrivenContext.IsCurrent);
        place(run).Value = value;
        return false;
    }

    public override async ValueTask<bool> TakeAsync(object run, Task call)
    {
        var value = await ((Task<T>)call).ConfigureAwait(DrivenContext.IsCurrent);
        place(run).Value = value;
        return false;
    }
}
