using Timbr.Typed.Generated;

namespace Timbr.Typed;

internal sealed class FluentMachine<TInput, TEvaluation>(Evaluator<TInput, TEvaluation> evaluator, MachineOptions? options)
    : Machine<TInput, TEvaluation>(options, MachineSlots.Fixed(evaluator.Graph))
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    protected override void Evaluate(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame) =>
        evaluator.Run(message, ref frame.Value, frame.Functions);

    protected override void EvaluateTimed(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame, SlotClock clock) =>
        evaluator.RunTimed(message, ref frame.Value, frame.Functions, clock);
}
