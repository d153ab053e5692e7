using Timbr.Typed.Generated;

namespace Timbr.Typed;

internal sealed class FluentMachine<TInput, TEvaluation>(Evaluator<TInput, TEvaluation> evaluator, MachineOptions? options) : Machine<TInput, TEvaluation>(options)
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private protected override string Name => evaluator.Graph.Name;

    protected override void Evaluate(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame) => evaluator.Run(message, ref frame.Value);
}
