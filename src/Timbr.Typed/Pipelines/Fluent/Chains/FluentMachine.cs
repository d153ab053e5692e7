using Timbr.Typed.Generated;

namespace Timbr.Typed;

internal sealed class FluentMachine<TInput, TEvaluation>(Evaluator<TInput, TEvaluation> evaluator, MachineOptions? options)
    : Machine<TInput, TEvaluation>(options, evaluator.NewSlots())
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    protected override void Evaluate(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame) =>
        evaluator.Run(message, ref frame.Value, frame.Functions);

    protected override void EvaluateTimed(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame, SlotClock clock) =>
        evaluator.RunTimed(message, ref frame.Value, frame.Functions, clock);

    protected override bool RunCandidate(int slot, SlotFunctions candidate, object? states, in MessageId id, ref TEvaluation evaluation)
    {
        (var ends, evaluation) = evaluator.TryAsync(slot, evaluation, candidate, default).AsTask().GetAwaiter().GetResult();
        return ends;
    }
}
