using Timbr.Typed.Generated;

namespace Timbr.Typed;

internal sealed class AsyncFluentMachine<TInput, TEvaluation>(Evaluator<TInput, TEvaluation> evaluator, MachineOptions? options) : AsyncMachine<TInput, TEvaluation>(options)
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private protected override string Name => evaluator.Graph.Name;

    protected override ValueTask<TEvaluation> EvaluateAsync(TInput message, MessageId id, CancellationToken cancellation) =>
        evaluator.EvaluateAsync(message, isContained: true, cancellation);
}
