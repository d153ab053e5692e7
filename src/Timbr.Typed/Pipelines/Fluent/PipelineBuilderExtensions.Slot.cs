namespace Timbr.Typed;

/// <summary>Adds slots to a pipeline in the making, names and builds it. A slot takes any prefix of the values before it: <c>f(n-1), ..., f0, in</c>.</summary>
public static partial class PipelineBuilderExtensions
{
    /// <summary>Adds a slot that takes the value before it: the slot's before it, or the message.</summary>
    /// <param name="builder">The pipeline so far.</param>
    /// <param name="function">The slot's function. Its type must be exactly that of the value.</param>
    /// <exception cref="ArgumentException">The function gives a task or a <see cref="Step{T}"/> as a value.</exception>
    public static PipelineBuilder<SlotValues<SlotValues<TBefore, T1>, T>> Slot<TBefore, T1, T>(
        this PipelineBuilder<SlotValues<TBefore, T1>> builder, Func<T1, T> function) =>
        builder.Add(function, static (f, in values) => f(values.Value), 1);

    /// <summary>Adds a slot that takes the 2 values before it, nearest first; the message is the farthest.</summary>
    public static PipelineBuilder<SlotValues<SlotValues<SlotValues<TBefore, T2>, T1>, T>> Slot<TBefore, T1, T2, T>(
        this PipelineBuilder<SlotValues<SlotValues<TBefore, T2>, T1>> builder, Func<T1, T2, T> function) =>
        builder.Add(function, static (f, in values) => f(values.Value, values.Before.Value), 2);

    /// <summary>Adds a slot that takes the 3 values before it, nearest first; the message is the farthest.</summary>
    public static PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T3>, T2>, T1>, T>> Slot<TBefore, T1, T2, T3, T>(
        this PipelineBuilder<SlotValues<SlotValues<SlotValues<TBefore, T3>, T2>, T1>> builder, Func<T1, T2, T3, T> function) =>
        builder.Add(function, static (f, in values) => f(values.Value, values.Before.Value, values.Before.Before.Value), 3);

    /// <summary>Adds a slot that takes the 4 values before it, nearest first; the message is the farthest.</summary>
    public static PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T4>, T3>, T2>, T1>, T>> Slot<TBefore, T1, T2, T3, T4, T>(
        this PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T4>, T3>, T2>, T1>> builder, Func<T1, T2, T3, T4, T> function) =>
        builder.Add(function, static (f, in values) => f(values.Value, values.Before.Value, values.Before.Before.Value, values.Before.Before.Before.Value), 4);

    /// <summary>Adds a slot that takes the 5 values before it, nearest first; the message is the farthest.</summary>
    public static PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T5>, T4>, T3>, T2>, T1>, T>> Slot<TBefore, T1, T2, T3, T4, T5, T>(
        this PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T5>, T4>, T3>, T2>, T1>> builder, Func<T1, T2, T3, T4, T5, T> function) =>
        builder.Add(function, static (f, in values) => f(values.Value, values.Before.Value, values.Before.Before.Value, values.Before.Before.Before.Value, values.Before.Before.Before.Before.Value), 5);

    /// <summary>Adds a slot that takes the 6 values before it, nearest first; the message is the farthest.</summary>
    public static PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T6>, T5>, T4>, T3>, T2>, T1>, T>> Slot<TBefore, T1, T2, T3, T4, T5, T6, T>(
        this PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T6>, T5>, T4>, T3>, T2>, T1>> builder, Func<T1, T2, T3, T4, T5, T6, T> function) =>
        builder.Add(function, static (f, in values) => f(values.Value, values.Before.Value, values.Before.Before.Value, values.Before.Before.Before.Value, values.Before.Before.Before.Before.Value, values.Before.Before.Before.Before.Before.Value), 6);

    /// <summary>Adds a slot that takes the 7 values before it, nearest first; the message is the farthest.</summary>
    public static PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T7>, T6>, T5>, T4>, T3>, T2>, T1>, T>> Slot<TBefore, T1, T2, T3, T4, T5, T6, T7, T>(
        this PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T7>, T6>, T5>, T4>, T3>, T2>, T1>> builder, Func<T1, T2, T3, T4, T5, T6, T7, T> function) =>
        builder.Add(function, static (f, in values) => f(values.Value, values.Before.Value, values.Before.Before.Value, values.Before.Before.Before.Value, values.Before.Before.Before.Before.Value, values.Before.Before.Before.Before.Before.Value, values.Before.Before.Before.Before.Before.Before.Value), 7);

    /// <summary>Adds a slot that takes the 8 values before it, nearest first; the message is the farthest.</summary>
    public static PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T8>, T7>, T6>, T5>, T4>, T3>, T2>, T1>, T>> Slot<TBefore, T1, T2, T3, T4, T5, T6, T7, T8, T>(
        this PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T8>, T7>, T6>, T5>, T4>, T3>, T2>, T1>> builder, Func<T1, T2, T3, T4, T5, T6, T7, T8, T> function) =>
        builder.Add(function, static (f, in values) => f(values.Value, values.Before.Value, values.Before.Before.Value, values.Before.Before.Before.Value, values.Before.Before.Before.Before.Value, values.Before.Before.Before.Before.Before.Value, values.Before.Before.Before.Before.Before.Before.Value, values.Before.Before.Before.Before.Before.Before.Before.Value), 8);

    /// <summary>Adds a slot that takes nothing.</summary>
    public static PipelineBuilder<SlotValues<TBefore, T>> Slot<TBefore, T>(
        this PipelineBuilder<TBefore> builder, Func<T> function) =>
        builder.Add(function, static (f, in _) => f(), 0);

    /// <summary>Names the last slot; without a name it is <c>Slot</c> and its number. Errors and the graph tell the name.</summary>
    /// <param name="builder">The pipeline so far.</param>
    /// <param name="name">The name; not blank, and no other slot's.</param>
    /// <exception cref="ArgumentException">The name is blank, or another slot's.</exception>
    public static PipelineBuilder<SlotValues<SlotValues<TBefore, T1>, T>> Named<TBefore, T1, T>(
        this PipelineBuilder<SlotValues<SlotValues<TBefore, T1>, T>> builder, string name) =>
        new(((SlotChain<SlotValues<TBefore, T1>, T>)builder.Chain).Named(name));
}
