using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>Runs a pipeline, whatever the types of its slots' values.</summary>
internal abstract class Evaluator<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    public abstract PipelineGraph Graph { get; }

    /// <summary>The slots of one more machine.</summary>
    public abstract MachineSlots NewSlots();

    public abstract TEvaluation ReadJson(ReadOnlySpan<byte> json);

    public abstract TInput ReadInput(ReadOnlySpan<byte> json);

    /// <summary>Runs slots of which none is asynchronous.</summary>
    /// <exception cref="SlotException">A slot threw.</exception>
    public abstract TEvaluation Evaluate(TInput input);

    /// <summary>Runs slots of any kind.</summary>
    /// <exception cref="SlotException">A slot threw.</exception>
    public abstract ValueTask<TEvaluation> EvaluateAsync(TInput input, CancellationToken cancellation);

    /// <summary>As <see cref="Evaluate"/>, but a slot that throws fails itself and those that read it, and the others run.</summary>
    /// <param name="input">The message.</param>
    /// <param name="evaluation">Without faults; gets the evaluation.</param>
    /// <param name="functions">What runs in each slot, and how often it is tried again.</param>
    public abstract void Run(TInput input, ref TEvaluation evaluation, SlotFunctions? functions);

    /// <summary>As <see cref="Run"/>, taking the time of each slot.</summary>
    public abstract void RunTimed(TInput input, ref TEvaluation evaluation, SlotFunctions? functions, SlotClock clock);

    /// <summary>As <see cref="EvaluateAsync"/>, but a slot that throws fails itself and those that read it, and the others run.</summary>
    /// <param name="input">The message.</param>
    /// <param name="functions">What runs in each slot, and how often it is tried again.</param>
    /// <param name="clock">Takes the time of each slot; null for a message that is not timed.</param>
    /// <param name="cancellation">Cancels the message.</param>
    public abstract ValueTask<TEvaluation> RunAsync(TInput input, SlotFunctions? functions, SlotClock? clock, CancellationToken cancellation);

    /// <summary>Runs one slot again on an evaluation, with other functions.</summary>
    /// <returns>False: the slot does not end the message; and the evaluation with the slot's value.</returns>
    public abstract ValueTask<(bool Ends, TEvaluation Evaluation)> TryAsync(int slot, TEvaluation evaluation, SlotFunctions candidate, CancellationToken cancellation);
}
