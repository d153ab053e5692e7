using System.Diagnostics.CodeAnalysis;

namespace Timbr.Typed;

/// <summary>A slot whose function gives its value later.</summary>
internal sealed class AsyncSlotChain<TBefore, T, TFunction> : SlotChain<TBefore, T>
    where TFunction : Delegate
{
    private readonly TFunction _function;
    private readonly SlotCall<TFunction, TBefore, ValueTask<T>> _call;

    public AsyncSlotChain(Chain<TBefore> before, TFunction function, SlotCall<TFunction, TBefore, ValueTask<T>> call, int parameters, string? name = null)
        : base(before, parameters, name)
    {
        SlotType.Check(function, typeof(T), before.Count);
        _function = function;
        _call = call;
    }

    public override ValueTask<T> Call(in TBefore values, FluentFunctions? functions) => _call(FunctionOf(functions), in values);

    protected override bool TryCall(in TBefore values, FluentFunctions? functions, out T value, [NotNullWhen(false)] out Task? call)
    {
        var pending = _call(FunctionOf(functions), in values);
        if (pending.IsCompletedSuccessfully)
        {
            value = pending.Result;
            call = null;
            return true;
        }

        value = default!;
        call = pending.AsTask();
        return false;
    }

    protected override ChainSlot Describe(string name, int parameters) => new ChainSlot<TFunction>(name, typeof(T), parameters);

    protected override SlotChain<TBefore, T> Renamed(Chain<TBefore> before, int parameters, string name) =>
        new AsyncSlotChain<TBefore, T, TFunction>(before, _function, _call, parameters, name);

    private TFunction FunctionOf(FluentFunctions? functions) => functions?.Of<TFunction>(Number) ?? _function;
}
