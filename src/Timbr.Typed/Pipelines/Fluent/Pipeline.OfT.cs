namespace Timbr.Typed;

/// <summary>A pipeline that was built by <see cref="Pipeline"/>, without asynchronous slots. Immutable; safe for many threads, as far as its slots are.</summary>
/// <typeparam name="TInput">The type of the message.</typeparam>
/// <typeparam name="TEvaluation">One message with the value of every slot.</typeparam>
public sealed class Pipeline<TInput, TEvaluation> : FluentPipeline<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    internal Pipeline(Evaluator<TInput, TEvaluation> evaluator)
        : base(evaluator)
    {
    }

    /// <summary>Runs every slot on one message.</summary>
    /// <exception cref="SlotException">A slot threw; the inner exception is what it threw.</exception>
    public TEvaluation Evaluate(TInput input) => Evaluator.Evaluate(input);

    /// <inheritdoc/>
    public override Machine<TInput, TEvaluation> CreateMachine(MachineOptions? options = null) => new FluentMachine<TInput, TEvaluation>(Evaluator, options);
}
