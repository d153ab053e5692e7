using System.Buffers;

namespace Timbr.Typed;

/// <summary>One message with the values of the 3 slots of a pipeline that was built by <see cref="Pipeline"/>.</summary>
/// <typeparam name="TInput">The type of the message.</typeparam>
/// <typeparam name="T0">The type of slot 0's value.</typeparam>
/// <typeparam name="T1">The type of slot 1's value.</typeparam>
/// <typeparam name="T2">The type of slot 2's value.</typeparam>
public struct Evaluation<TInput, T0, T1, T2> :
    IEvaluation<TInput, Evaluation<TInput, T0, T1, T2>>,
    IFluentEvaluation<Evaluation<TInput, T0, T1, T2>, TInput, SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>>
{
    private static readonly PipelineGraph TypeGraph = FluentGraph.Of(typeof(TInput), typeof(T0), typeof(T1), typeof(T2));

    private EvaluationContent<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>> _content;

    /// <summary>The message.</summary>
    public readonly TInput Input => _content.Values.Before.Before.Before.Value;

    /// <summary>The value of slot 0.</summary>
    /// <exception cref="SlotValueMissingException">The slot gave no value.</exception>
    public readonly T0 Slot0 => _content.Guard(0, _content.Values.Before.Before.Value);

    /// <summary>The value of slot 1.</summary>
    /// <exception cref="SlotValueMissingException">The slot gave no value.</exception>
    public readonly T1 Slot1 => _content.Guard(1, _content.Values.Before.Value);

    /// <summary>The value of slot 2.</summary>
    /// <exception cref="SlotValueMissingException">The slot gave no value.</exception>
    public readonly T2 Slot2 => _content.Guard(2, _content.Values.Value);

    /// <summary>What became of each slot.</summary>
    public readonly EvaluationOutcome Outcome => _content.Outcome;

    static PipelineGraph IEvaluation<TInput, Evaluation<TInput, T0, T1, T2>>.Graph => TypeGraph;

    static string IEvaluation<TInput, Evaluation<TInput, T0, T1, T2>>.JsonSchema => FluentEvaluation.SchemaOf(3);

    static void IEvaluation<TInput, Evaluation<TInput, T0, T1, T2>>.WriteJson(IBufferWriter<byte> output, in Evaluation<TInput, T0, T1, T2> evaluation) =>
        evaluation._content.WriteJson(output);

    static Evaluation<TInput, T0, T1, T2> IEvaluation<TInput, Evaluation<TInput, T0, T1, T2>>.ReadJson(ReadOnlySpan<byte> json) =>
        throw FluentEvaluation.Unreadable(TypeGraph);

    static ref EvaluationContent<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>> IFluentEvaluation<Evaluation<TInput, T0, T1, T2>, TInput, SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>>.ContentOf(ref Evaluation<TInput, T0, T1, T2> evaluation) =>
        ref evaluation._content;

    static ref TInput IFluentEvaluation<Evaluation<TInput, T0, T1, T2>, TInput, SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>>.InputOf(ref SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2> values) =>
        ref values.Before.Before.Before.Value;
}
