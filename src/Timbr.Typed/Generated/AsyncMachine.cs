using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>
/// The machine of a pipeline with asynchronous slots. A single worker waits for each message before it takes the next one, on a
/// thread of its own, without synchronization context, that nothing but the machine needs, so the wait cannot block what it waits
/// for. Several workers wait without threads. Only generated code derives from it.
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

    /// <summary>Creates a machine that is not started yet.</summary>
    /// <param name="options">How it runs; null for the defaults.</param>
    /// <param name="slots">Its slots, of no other machine.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    protected AsyncMachine(MachineOptions? options, MachineSlots slots)
        : base(options, slots)
    {
    }

    /// <inheritdoc/>
    public sealed override async ValueTask<TEvaluation> InvokeAsync(TInput message, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var evaluation = await EvaluateAsideAsync(message, NewId(), Slots.Functions.Aside(cancellationToken), cancellationToken).ConfigureAwait(false);
        return Succeeded(in evaluation);
    }

    /// <inheritdoc/>
    protected sealed override void Evaluate(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame) =>
        frame.Value = Wait(EvaluateAsync(message, id, frame.Functions, frame.Lane, null, Abandonment));

    /// <inheritdoc/>
    protected sealed override void EvaluateTimed(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame, SlotClock clock) =>
        frame.Value = Wait(EvaluateAsync(message, id, frame.Functions, frame.Lane, clock, Abandonment));

    /// <inheritdoc/>
    protected sealed override bool RunCandidate(int slot, SlotFunctions candidate, object? states, in MessageId id, ref TEvaluation evaluation)
    {
        (var ends, evaluation) = Wait(RunCandidateAsync(slot, candidate, states, id, evaluation, Abandonment));
        return ends;
    }

    /// <summary>
    /// Evaluates one message. What slots throw goes into <see cref="IEvaluation{TInput, TSelf}.Outcome"/>; this fails only where
    /// <paramref name="cancellation"/> ended the message, with an <see cref="OperationCanceledException"/>.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="functions">What runs in each slot; null for what was declared.</param>
    /// <param name="lane">Whose state it is that the slots get.</param>
    /// <param name="clock">Takes the time of each slot; null for a message that is not timed.</param>
    /// <param name="cancellation">Gives the message up.</param>
    protected abstract ValueTask<TEvaluation> EvaluateAsync(TInput message, MessageId id, SlotFunctions? functions, int lane, SlotClock? clock, CancellationToken cancellation);

    /// <summary>As <see cref="EvaluateAsync"/>, with states of its own. Generated code implements it where slots have state.</summary>
    protected virtual ValueTask<TEvaluation> EvaluateAsideAsync(TInput message, MessageId id, SlotFunctions? functions, CancellationToken cancellation) =>
        EvaluateAsync(message, id, functions, 0, null, cancellation);

    /// <inheritdoc cref="Machine{TInput, TEvaluation}.RunCandidate"/>
    protected virtual ValueTask<(bool Ends, TEvaluation Evaluation)> RunCandidateAsync(
        int slot, SlotFunctions candidate, object? states, MessageId id, TEvaluation evaluation, CancellationToken cancellation) =>
        throw new NotSupportedException($"Pipeline '{Name}' is not generated; it has no candidates.");

    internal sealed override bool IsAsynchronous => true;

    internal sealed override async ValueTask<(TEvaluation Evaluation, long Version)> EvaluateMessageAsync(TInput message, MessageId id, int lane, SlotClock? clock)
    {
        var functions = Slots.Functions;
        var evaluation = await EvaluateAsync(message, id, functions, lane, clock, Abandonment).ConfigureAwait(false);
        foreach (var shadow in functions.Shadows ?? [])
        {
            if (IsCompared(shadow, in evaluation))
            {
                await CompareAsync(shadow, id, lane, evaluation).ConfigureAwait(false);
            }
        }

        return (evaluation, functions.Version);
    }

    private async ValueTask CompareAsync(Shadow shadow, MessageId id, int lane, TEvaluation evaluation)
    {
        try
        {
            var (ends, other) = await RunCandidateAsync(shadow.Slot, shadow.Functions, shadow.StatesOf(lane, NewStates), id, evaluation, Abandonment).ConfigureAwait(false);
            shadow.Note(IsSame(shadow, in evaluation, in other, ends));
        }
        catch (Exception exception)
        {
            shadow.Note(exception, isSame: HasFailed(shadow, in evaluation));
        }
    }

    private T Wait<T>(ValueTask<T> pending) => Driver.Result(pending);
}
