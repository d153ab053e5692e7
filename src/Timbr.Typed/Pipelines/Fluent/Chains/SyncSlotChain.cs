using System.Diagnostics.CodeAnalysis;

namespace Timbr.Typed;

/// <summary>A slot whose function gives its value.</summary>
internal sealed class SyncSlotChain<TBefore, T, TFunction> : SlotChain<TBefore, T>
    where TFunction : Delegate
{
    private readonly TFunction _function;
    private readonly SlotCall<TFunction, TBefore, T> _call;

    public SyncSlotChain(Chain<TBefore> before, TFunction function, SlotCall<TFunction, TBefore, T> call, int parameters, string? name = null)
        : base(before, parameters, name)
    {
        SlotType.Check(function, typeof(T), before.Count);
        _function = function;
        _call = call;
    }

    public override ValueTask<T> Call(in TBefore values, FluentFunctions? functions) => new(_call(FunctionOf(functions), in values));

    protected override bool TryCall(in TBefore values, FluentFunctions? functions, out T value, [NotNullWhen(false)] out Task? call)
    {
        value = _call(FunctionOf(functions), in values);
        call = null;
        return true;
    }

    protected override ChainSlot Describe(string name, int parameters) => new ChainSlot<TFunction>(name, typeof(T), parameters);

    protected override SlotChain<TBefore, T> Renamed(Chain<TBefore> before, int parameters, string name) =>
        new SyncSlotChain<TBefore, T, TFunction>(before, _function, _call, parameters, name);

    private TFunction FunctionOf(FluentFunctions? functions) => functions?.Of<TFunction>(Number) ?? _function;
}
