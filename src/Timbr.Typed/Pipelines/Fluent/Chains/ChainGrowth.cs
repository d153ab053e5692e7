namespace Timbr.Typed;

/// <summary>
/// Adds a slot to a chain. Not a member of what is added to: a type that refers to itself with a larger argument has no end for a compiler that goes
/// through all types ahead of time.
/// </summary>
internal static class ChainGrowth
{
    public static PipelineBuilder<SlotValues<TValues, T>> Add<TValues, TFunction, T>(
        this PipelineBuilder<TValues> builder, TFunction function, SlotCall<TFunction, TValues, T> call, int parameters)
        where TFunction : Delegate => new(new SyncSlotChain<TValues, T, TFunction>(builder.Chain, function, call, parameters));

    public static AsyncPipelineBuilder<SlotValues<TValues, T>> Add<TValues, TFunction, T>(
        this AsyncPipelineBuilder<TValues> builder, TFunction function, SlotCall<TFunction, TValues, T> call, int parameters)
        where TFunction : Delegate => new(new SyncSlotChain<TValues, T, TFunction>(builder.Chain, function, call, parameters));

    public static AsyncPipelineBuilder<SlotValues<TValues, T>> AddAsync<TValues, TFunction, T>(
        this PipelineBuilder<TValues> builder, TFunction function, SlotCall<TFunction, TValues, ValueTask<T>> call, int parameters)
        where TFunction : Delegate => new(new AsyncSlotChain<TValues, T, TFunction>(builder.Chain, function, call, parameters));

    public static AsyncPipelineBuilder<SlotValues<TValues, T>> AddAsync<TValues, TFunction, T>(
        this AsyncPipelineBuilder<TValues> builder, TFunction function, SlotCall<TFunction, TValues, ValueTask<T>> call, int parameters)
        where TFunction : Delegate => new(new AsyncSlotChain<TValues, T, TFunction>(builder.Chain, function, call, parameters));
}
