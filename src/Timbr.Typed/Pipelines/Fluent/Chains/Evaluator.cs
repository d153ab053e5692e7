using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>Runs a pipeline, whatever the types of its slots' values.</summary>
internal abstract class Evaluator<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    public abstract PipelineGraph Graph { get; }

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
    /// <param name="functions">How often slots are tried again.</param>
    public abstract void Run(TInput input, ref TEvaluation evaluation, SlotFunctions? functions);

    /// <summary>As <see cref="Run"/>, taking the time of each slot.</summary>
    public abstract void RunTimed(TInput input, ref TEvaluation evaluation, SlotFunctions? functions, SlotClock clock);

    /// <summary>As <see cref="EvaluateAsync"/>, but a slot that throws fails itself and those that read it, and the others run.</summary>
    /// <param name="input">The message.</param>
    /// <param name="functions">How often slots are tried again.</param>
    /// <param name="clock">Takes the time of each slot; null for a message that is not timed.</param>
    /// <param name="cancellation">Cancels the message.</param>
    public abstract ValueTask<TEvaluation> RunAsync(TInput input, SlotFunctions? functions, SlotClock? clock, CancellationToken cancellation);
}
