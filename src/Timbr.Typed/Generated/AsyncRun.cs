using System.ComponentModel;
using System.Numerics;

namespace Timbr.Typed.Generated;

/// <summary>
/// Runs the rest of a message from the first slot on that did not end at once or failed. Slots are called in the order of their
/// numbers, each as soon as those that it reads have ended, so that independent ones overlap; after a slot that can stop the
/// message only once it has ended. Every call is awaited, whatever becomes of the others. Only generated code derives from it.
/// </summary>
/// <typeparam name="TEvaluation">The pipeline's evaluation.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class AsyncRun<TEvaluation> : IPendingSlots
    where TEvaluation : struct
{
    private readonly PipelineShape _shape;
    private readonly ulong _steps;
    private readonly bool _isContained;
    private readonly SlotFunctions? _functions;
    private readonly SlotClock? _clock;
    private readonly CancellationToken _cancellation;
    private readonly Task?[] _slots;
    private readonly Exception?[] _errors;
    private ulong _missing;
    private volatile int _stoppedAt = -1;
    private volatile bool _isCancelled;

    /// <summary>Creates it for one message.</summary>
    /// <param name="shape">The pipeline.</param>
    /// <param name="steps">The slots that can stop the message, a bit each.</param>
    /// <param name="isContained">Whether slots that do not depend on a failed one run, and failures go into the evaluation.</param>
    /// <param name="functions">What runs in each slot; null for what was declared.</param>
    /// <param name="clock">Takes the time of each slot; null for a message that is not timed.</param>
    /// <param name="cancellation">The message's token.</param>
    protected AsyncRun(PipelineShape shape, ulong steps, bool isContained, SlotFunctions? functions, SlotClock? clock, CancellationToken cancellation)
    {
        _functions = functions;
        _clock = clock;
        _shape = shape;
        _steps = steps;
        _isContained = isContained;
        _cancellation = cancellation;
        _slots = new Task?[shape.Names.Length];
        _errors = new Exception?[shape.Names.Length];
        if (SynchronizationContext.Current is DrivenContext context)
        {
            ReturnsToContext = true;
            context.InHand = this;
        }
    }

    /// <summary>Whether what is awaited goes on where it was begun: a driver's thread, which has no other to help it.</summary>
    protected bool ReturnsToContext { get; }

    IEnumerable<string> IPendingSlots.Pending
    {
        get
        {
            for (var slot = 0; slot < _slots.Length; slot++)
            {
                if (_slots[slot] is { IsCompleted: false } && !ReadsPending(slot))
                {
                    yield return FormattableString.Invariant($"slot {slot} '{_shape.Names[slot]}'");
                }
            }
        }
    }

    /// <summary>Goes on from a slot that has been called, those before it having given their values.</summary>
    /// <param name="slot">The slot's number.</param>
    /// <param name="call">Ends with the slot's call, after its value has been stored; gives whether it stops the message.</param>
    /// <exception cref="SlotException">A slot failed, in a run that is not contained: the first one by number.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, and a slot ended for it or was not called.</exception>
    public ValueTask<TEvaluation> GoOnAsync(int slot, ValueTask<bool> call) => GoOnAsync(slot, RunAsync(slot, call));

    /// <summary>Goes through all slots.</summary>
    /// <exception cref="SlotException">A slot failed, in a run that is not contained: the first one by number.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled, and a slot ended for it or was not called.</exception>
    public ValueTask<TEvaluation> RunAsync() => GoOnAsync(0, RunAsync(0, call: null));

    /// <summary>Calls one slot alone, on the values that are there.</summary>
    /// <param name="slot">The slot's number.</param>
    /// <param name="outcome">What became of the evaluation so far.</param>
    /// <returns>Whether the slot ends the message, and the evaluation with its value.</returns>
    public async ValueTask<(bool Ends, TEvaluation Evaluation)> RunAloneAsync(int slot, EvaluationOutcome outcome)
    {
        var ends = await CallAsync(slot).ConfigureAwait(ReturnsToContext);
        return (ends, Conclude(outcome.Faults));
    }

    /// <summary>Calls a slot on the values that are there, and stores what it gives.</summary>
    /// <returns>Whether it stops the message.</returns>
    protected abstract ValueTask<bool> CallAsync(int slot);

    /// <summary>The evaluation, with these faults.</summary>
    protected abstract TEvaluation Conclude(EvaluationFaults? faults);

    private async ValueTask<TEvaluation> GoOnAsync(int slot, Task first)
    {
        _slots[slot] = first;
        while (true)
        {
            if ((_steps & (1UL << slot)) != 0)
            {
                await _slots[slot]!.ConfigureAwait(ReturnsToContext);
            }

            slot++;
            if (_stoppedAt >= 0 || slot == _slots.Length)
            {
                break;
            }

            _slots[slot] = RunAsync(slot, call: null);
        }

        foreach (var running in _slots)
        {
            if (running is not null)
            {
                await running.ConfigureAwait(ReturnsToContext);
            }
        }

        return End();
    }

    private async Task RunAsync(int slot, ValueTask<bool>? call)
    {
        if (call is null)
        {
            for (var reads = _shape.Reads[slot]; reads != 0; reads &= reads - 1)
            {
                if (_slots[BitOperations.TrailingZeroCount(reads)] is { } input)
                {
                    await input.ConfigureAwait(ReturnsToContext);
                }
            }

            if (!CanRun(slot))
            {
                return;
            }
        }

        for (var failures = 1; ; failures++)
        {
            try
            {
                var start = _clock?.Now ?? 0;
                if (call is { } first ? await first.ConfigureAwait(ReturnsToContext) : await CallAsync(slot).ConfigureAwait(ReturnsToContext))
                {
                    _stoppedAt = slot;
                }

                _clock?.Note(slot, start);
                return;
            }
            catch (OperationCanceledException) when (_cancellation.IsCancellationRequested)
            {
                _isCancelled = true;
                return;
            }
            catch (Exception error)
            {
                if (_functions?.RetryOf(slot) is { } retry && await IsAgainAsync(retry, failures, error, _functions.Cancellation).ConfigureAwait(ReturnsToContext))
                {
                    call = null;
                    continue;
                }

                _errors[slot] = error;
                Interlocked.Or(ref _missing, 1UL << slot);
                return;
            }
        }
    }

    /// <summary>Waits until the slot is to be tried again.</summary>
    private async ValueTask<bool> IsAgainAsync(RetryPolicy retry, int failures, Exception error, CancellationToken cancellation)
    {
        try
        {
            return await retry.WaitAsync(failures, error, cancellation).ConfigureAwait(ReturnsToContext);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            _isCancelled = true;
            return false;
        }
    }

    private bool ReadsPending(int slot)
    {
        for (var reads = _shape.Reads[slot]; reads != 0; reads &= reads - 1)
        {
            if (_slots[BitOperations.TrailingZeroCount(reads)] is { IsCompleted: false })
            {
                return true;
            }
        }

        return false;
    }

    private bool CanRun(int slot)
    {
        if (_isCancelled || _cancellation.IsCancellationRequested)
        {
            _isCancelled = true;
            return false;
        }

        var missing = Interlocked.Read(ref _missing);
        if (_shape.ReadsAny(slot, missing))
        {
            Interlocked.Or(ref _missing, 1UL << slot);
            return false;
        }

        // A later slot than the first that fails has nothing to add; an earlier one may be the first.
        return _isContained || (missing & ((1UL << slot) - 1)) == 0;
    }

    private TEvaluation End()
    {
        if (_isCancelled)
        {
            throw new OperationCanceledException(_cancellation);
        }

        if (_missing == 0 && _stoppedAt < 0)
        {
            return Conclude(null);
        }

        var faults = new EvaluationFaults(_shape);
        for (var slot = 0; slot < _errors.Length; slot++)
        {
            if (_errors[slot] is { } error)
            {
                if (!_isContained)
                {
                    throw _shape.Failed(slot, error);
                }

                faults.Fail(slot, error);
            }
            else if ((_missing & (1UL << slot)) != 0)
            {
                faults.Skip(slot);
            }
        }

        if (_stoppedAt >= 0)
        {
            faults.Stop(_stoppedAt);
        }

        return Conclude(faults);
    }
}
