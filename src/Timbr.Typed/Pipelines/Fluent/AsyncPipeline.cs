namespace Timbr.Typed;

/// <summary>A pipeline that was built by <see cref="Pipeline"/>, with an asynchronous slot. Immutable; safe for many threads, as far as its slots are.</summary>
/// <typeparam name="TInput">The type of the message.</typeparam>
/// <typeparam name="TEvaluation">One message with the value of every slot.</typeparam>
public sealed class AsyncPipeline<TInput, TEvaluation> : FluentPipeline<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    internal AsyncPipeline(Evaluator<TInput, TEvaluation> evaluator)
        : base(evaluator)
    {
    }

    /// <summary>
    /// Runs every slot on one message. Slots are called in their order, each as soon as what it reads is there; those that do not read one another overlap.
    /// </summary>
    /// <param name="input">The message.</param>
    /// <param name="cancellationToken">Cancels the message: slots that have not begun are not called.</param>
    /// <exception cref="SlotException">A slot threw: the first one by number; the inner exception is what it threw.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, and a slot ended for it or was not called.</exception>
    public ValueTask<TEvaluation> EvaluateAsync(TInput input, CancellationToken cancellationToken = default) =>
        Evaluator.EvaluateAsync(input, cancellationToken);

    /// <inheritdoc/>
    public override Machine<TInput, TEvaluation> CreateMachine(MachineOptions? options = null) => new AsyncFluentMachine<TInput, TEvaluation>(Evaluator, options);
}
