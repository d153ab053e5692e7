using Timbr.Typed.Generated;

namespace Timbr.Typed;

internal sealed class AsyncFluentMachine<TInput, TEvaluation>(Evaluator<TInput, TEvaluation> evaluator, MachineOptions? options)
    : AsyncMachine<TInput, TEvaluation>(options, evaluator.NewSlots())
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    protected override ValueTask<TEvaluation> EvaluateAsync(
        TInput message, MessageId id, SlotFunctions? functions, int lane, SlotClock? clock, CancellationToken cancellation) =>
        evaluator.RunAsync(message, functions, clock, cancellation);

    protected override ValueTask<(bool Ends, TEvaluation Evaluation)> RunCandidateAsync(
        int slot, SlotFunctions candidate, object? states, MessageId id, TEvaluation evaluation, CancellationToken cancellation) =>
        evaluator.TryAsync(slot, evaluation, candidate, cancellation);
}
