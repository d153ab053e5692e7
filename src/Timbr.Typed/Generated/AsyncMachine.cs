using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>
/// The machine of a pipeline with asynchronous slots. Its worker waits for each message before it takes the next one. It has a
/// thread of its own, without synchronization context, that nothing but the machine needs, so the wait cannot block what it waits
/// for. Only generated code derives from it.
/// </summary>
/// <typeparam name="TInput">The type of the message.</typeparam>
/// <typeparam name="TEvaluation">The evaluation that the generator made for the pipeline.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AsyncMachine<TInput, TEvaluation> : Machine<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    /// <summary>Creates a machine that is not started yet.</summary>
    /// <param name="options">How it runs; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    protected AsyncMachine(MachineOptions? options)
        : base(options)
    {
    }

    /// <inheritdoc/>
    protected sealed override void Evaluate(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame)
    {
        var pending = EvaluateAsync(message, id, Abandonment);
        frame.Value = pending.IsCompletedSuccessfully ? pending.Result : pending.AsTask().GetAwaiter().GetResult();
    }

    /// <summary>
    /// Evaluates one message. What slots throw goes into <see cref="IEvaluation{TInput, TSelf}.Outcome"/>; this fails only where
    /// <paramref name="cancellation"/> ended the message, with an <see cref="OperationCanceledException"/>.
    /// </summary>
    protected abstract ValueTask<TEvaluation> EvaluateAsync(TInput message, MessageId id, CancellationToken cancellation);
}
