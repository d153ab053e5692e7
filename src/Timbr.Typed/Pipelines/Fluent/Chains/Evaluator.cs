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

    /// <summary>As <see cref="Evaluate"/>, but a slot that throws fails itself and those that read it, and the others run.</summary>
    /// <param name="input">The message.</param>
    /// <param name="evaluation">Without faults; gets the evaluation.</param>
    public abstract void Run(TInput input, ref TEvaluation evaluation);

    /// <summary>Runs slots of any kind.</summary>
    /// <param name="input">The message.</param>
    /// <param name="isContained">Whether a slot that throws fails itself and those that read it, and the others run.</param>
    /// <param name="cancellation">Cancels the message.</param>
    public abstract ValueTask<TEvaluation> EvaluateAsync(TInput input, bool isContained, CancellationToken cancellation);
}
