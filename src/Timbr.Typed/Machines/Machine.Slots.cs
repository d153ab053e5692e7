using Timbr.Typed.Generated;

namespace Timbr.Typed;

public abstract partial class Machine<TInput, TEvaluation>
{
    /// <summary>
    /// What runs in each slot, and how to change it while the machine runs. The machine of a pipeline has a property for each slot here, with
    /// the type of its functions: <c>machine.Slots.Region.Replace((energy, quake) => "everywhere")</c>.
    /// </summary>
    public MachineSlots Slots { get; }

    /// <summary>
    /// Evaluates one message aside: no queue, no publishing, no counts, and states as they are before the first message. What runs
    /// in the slots is what the machine runs.
    /// </summary>
    /// <param name="message">The message.</param>
    /// <param name="cancellationToken">Given to asynchronous slots, and ends the wait of a slot that is to be tried again.</param>
    /// <returns>The evaluation, complete or ended by a slot; fails with a <see cref="SlotException"/> for the first slot that threw, by number.</returns>
    public virtual ValueTask<TEvaluation> InvokeAsync(TInput message, CancellationToken cancellationToken = default)
    {
        if (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TEvaluation>(cancellationToken);
        }

        try
        {
            return new ValueTask<TEvaluation>(InvokeNow(message, cancellationToken));
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TEvaluation>(cancellationToken);
        }
        catch (SlotException exception)
        {
            return ValueTask.FromException<TEvaluation>(exception);
        }
    }

    /// <summary>As <see cref="InvokeAsync"/>, at once. Generated code makes it public where no slot is asynchronous.</summary>
    /// <exception cref="SlotException">A slot threw: the first one by number; the inner exception is what it threw.</exception>
    protected TEvaluation InvokeNow(TInput message) => InvokeNow(message, CancellationToken.None);

    /// <summary>As <see cref="Evaluate"/>, taking the time of each slot. Generated code implements it; only the machine's worker calls it.</summary>
    protected virtual void EvaluateTimed(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame, SlotClock clock) => Evaluate(message, in id, ref frame);

    /// <summary>As <see cref="Evaluate"/>, with states of its own. Generated code implements it where slots have state.</summary>
    protected virtual void EvaluateAside(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame) => Evaluate(message, in id, ref frame);

    /// <summary>The states of all slots as they are before the first message. Generated code implements it where slots have state.</summary>
    protected virtual object? NewStates() => null;

    /// <summary>Runs one slot again on an evaluation, with other functions. Generated code implements it.</summary>
    /// <param name="slot">The slot's number; what it reads is there.</param>
    /// <param name="candidate">What runs.</param>
    /// <param name="states">What <see cref="NewStates"/> gave for this candidate.</param>
    /// <param name="id">The message's id.</param>
    /// <param name="evaluation">Gets the candidate's value.</param>
    /// <returns>Whether the candidate ends the message.</returns>
    protected virtual bool RunCandidate(int slot, SlotFunctions candidate, object? states, in MessageId id, ref TEvaluation evaluation) =>
        throw new NotSupportedException($"Pipeline '{Name}' is not generated; it has no candidates.");

    /// <summary>Whether a message can wait without a thread: with <see cref="EvaluateMessageAsync"/>.</summary>
    internal virtual bool IsAsynchronous => false;

    /// <summary>As <see cref="EvaluateMessage"/>, for one of several workers.</summary>
    /// <returns>The evaluation, and the number of the functions that ran.</returns>
    internal virtual ValueTask<(TEvaluation Evaluation, long Version)> EvaluateMessageAsync(TInput message, MessageId id, int lane, SlotClock? clock) =>
        throw new NotSupportedException($"No slot of pipeline '{Name}' is asynchronous.");

    internal void EvaluateMessage(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame)
    {
        // Read once: the message sees one set of functions, whatever is replaced meanwhile.
        var functions = Slots.Functions;
        if (frame.Functions != functions)
        {
            frame.Functions = functions;
        }

        Evaluate(message, in id, ref frame);
        if (functions.Shadows is not null)
        {
            Compare(functions.Shadows, in id, ref frame);
        }
    }

    internal void EvaluateTimedMessage(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame, SlotClock clock)
    {
        var functions = Slots.Functions;
        frame.Functions = functions;
        EvaluateTimed(message, in id, ref frame, clock);
        if (functions.Shadows is not null)
        {
            Compare(functions.Shadows, in id, ref frame);
        }
    }

    private TEvaluation InvokeNow(TInput message, CancellationToken cancellation)
    {
        var frame = default(EvaluationFrame<TEvaluation>);
        frame.Functions = Slots.Functions.Aside(cancellation);
        var id = NewId();
        EvaluateAside(message, in id, ref frame);
        return Succeeded(in frame.Value);
    }

    private protected MessageId NewId()
    {
        var seconds = (uint)_options.TimeProvider.GetUtcNow().ToUnixTimeSeconds();
        return _driver is null
            ? new MessageId(seconds, (ulong)Random.Shared.NextInt64(1L << 40), (uint)Random.Shared.Next())
            : new MessageId(seconds, ~_number, _invocations++);
    }

    private protected static TEvaluation Succeeded(in TEvaluation evaluation)
    {
        var outcome = evaluation.Outcome;
        if (!outcome.HasFailed)
        {
            return evaluation;
        }

        var first = outcome.Errors.MinBy(static error => error.Slot);
        throw new SlotException(outcome.Pipeline!, first.Slot, first.Name, first.Exception);
    }

    private void Compare(Shadow[] shadows, in MessageId id, ref EvaluationFrame<TEvaluation> frame)
    {
        foreach (var shadow in shadows)
        {
            if (IsCompared(shadow, in frame.Value))
            {
                Compare(shadow, in id, ref frame);
            }
        }
    }

    private void Compare(Shadow shadow, in MessageId id, ref EvaluationFrame<TEvaluation> frame)
    {
        var other = frame.Value;
        try
        {
            var ends = RunCandidate(shadow.Slot, shadow.Functions, shadow.StatesOf(frame.Lane, NewStates), in id, ref other);
            shadow.Note(IsSame(shadow, in frame.Value, in other, ends));
        }
        catch (Exception exception)
        {
            shadow.Note(exception, isSame: HasFailed(shadow, in frame.Value));
        }
    }

    /// <summary>Whether a candidate is to run on a message: what it reads is there, and it is its turn.</summary>
    private protected static bool IsCompared(Shadow shadow, in TEvaluation evaluation) =>
        evaluation.Outcome[shadow.Slot] is SlotState.Value or SlotState.Failed && shadow.IsNext();

    private protected static bool HasFailed(Shadow shadow, in TEvaluation evaluation) => evaluation.Outcome[shadow.Slot] == SlotState.Failed;

    /// <summary>Whether what a candidate gave would be published as what the slot gave.</summary>
    private protected static bool IsSame(Shadow shadow, in TEvaluation evaluation, in TEvaluation candidate, bool ends) =>
        !HasFailed(shadow, in evaluation)
        && ends == (evaluation.Outcome.StoppedAt == shadow.Slot)
        && EvaluationText.IsSame<TInput, TEvaluation>(in evaluation, in candidate);
}
