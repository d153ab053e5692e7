using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>
/// Goes through the slots of one message one by one, where that is called for: after a slot failed, and for messages that are timed. Leaves
/// out what cannot run, tries again what may be tried again, and keeps the faults. Only generated code uses it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public ref struct SlotSteps
{
    private readonly PipelineShape _shape;
    private readonly SlotFunctions? _functions;
    private readonly SlotClock? _clock;
    private long _start;
    private int _failures;
    private bool _isAgain;

    /// <summary>Creates it before the first slot.</summary>
    /// <param name="shape">The pipeline.</param>
    /// <param name="functions">What runs; null for what was declared.</param>
    /// <param name="clock">Takes the time of each slot; null for a message that is not timed.</param>
    public SlotSteps(PipelineShape shape, SlotFunctions? functions, SlotClock? clock)
    {
        _shape = shape;
        _functions = functions;
        _clock = clock;
        Slot = -1;
    }

    /// <summary>The slot to run.</summary>
    public int Slot { get; private set; }

    /// <summary>What went wrong; null while nothing has.</summary>
    public EvaluationFaults? Faults { get; private set; }

    /// <summary>Notes that a slot threw before one by one was called for.</summary>
    public void Fail(int slot, Exception error)
    {
        Slot = slot;
        Fail(error);
    }

    /// <summary>Goes to the next slot that can run, or to the same one again.</summary>
    /// <returns>Whether there is one.</returns>
    public bool MoveNext()
    {
        if (!_isAgain)
        {
            _failures = 0;
            do
            {
                Slot++;
            }
            while (IsLeftOut());
        }

        _isAgain = false;
        if (Slot >= _shape.Names.Length)
        {
            return false;
        }

        if (_clock is not null)
        {
            _start = _clock.Now;
        }

        return true;
    }

    /// <summary>Notes that the slot has run.</summary>
    public readonly void End() => _clock?.Note(Slot, _start);

    /// <summary>Notes that the slot has run.</summary>
    /// <param name="isStop">Whether it ends the message.</param>
    public void End(bool isStop)
    {
        End();
        if (isStop)
        {
            (Faults ??= new EvaluationFaults(_shape)).Stop(Slot);
            Slot = _shape.Names.Length;
        }
    }

    /// <summary>Notes that the slot threw. Where it may be tried again, waits until it is time to.</summary>
    /// <exception cref="OperationCanceledException">The message was given up meanwhile.</exception>
    public void Fail(Exception error)
    {
        End();
        _failures++;
        if (_functions?.RetryOf(Slot) is { } retry && retry.Wait(_failures, error, _functions.Cancellation))
        {
            _isAgain = true;
            return;
        }

        (Faults ??= new EvaluationFaults(_shape)).Fail(Slot, error);
    }

    private readonly bool IsLeftOut()
    {
        if (Faults is null || Slot >= _shape.Names.Length || !_shape.ReadsAny(Slot, Faults.Missing))
        {
            return false;
        }

        Faults.Skip(Slot);
        return true;
    }
}
