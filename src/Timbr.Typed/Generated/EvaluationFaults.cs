using System.ComponentModel;
using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Generated;

/// <summary>The slots of one evaluation that gave no value, and why. Only generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class EvaluationFaults
{
    private readonly PipelineShape _shape;
    private List<SlotError>? _errors;
    private ulong _failed;
    private ulong _upstream;
    private ulong _stopped;

    /// <summary>Creates it for one evaluation of a pipeline of that shape.</summary>
    public EvaluationFaults(PipelineShape shape) => _shape = shape;

    /// <summary>The slots without a value, a bit each.</summary>
    public ulong Missing => _failed | _upstream | _stopped;

    internal string Pipeline => _shape.Name;

    internal ulong FailedSlots => _failed;

    internal ulong UpstreamSlots => _upstream;

    internal int? StoppedAt { get; private set; }

    internal IReadOnlyList<SlotError> Errors => _errors ?? (IReadOnlyList<SlotError>)[];

    /// <summary>The faults of a message that was complete up to <paramref name="slot"/> and ended there; can be shared.</summary>
    public static EvaluationFaults StopAt(PipelineShape shape, int slot)
    {
        var faults = new EvaluationFaults(shape);
        faults.Stop(slot);
        return faults;
    }

    /// <summary>The outcome of an evaluation with these faults; null for a complete one.</summary>
    public static EvaluationOutcome Outcome(EvaluationFaults? faults) => new(faults);

    /// <summary>Notes that a slot threw.</summary>
    public void Fail(int slot, Exception error)
    {
        _failed |= 1UL << slot;
        (_errors ??= []).Add(new SlotError(slot, _shape.Names[slot], error));
    }

    /// <summary>Notes that a slot did not run since one that it reads gave no value.</summary>
    public void Skip(int slot) => _upstream |= 1UL << slot;

    /// <summary>Notes that the message ended at a slot: the later ones do not run.</summary>
    public void Stop(int slot)
    {
        StoppedAt = slot;
        _stopped = SlotsFrom(slot + 1) & ~SlotsFrom(_shape.Names.Length);
    }

    /// <summary>Gives a slot's value, or throws where it has none.</summary>
    /// <exception cref="SlotValueMissingException">The slot gave no value.</exception>
    [MethodImpl(MethodImplOptions.NoInlining)] // Called for failed messages only, so properties stay small.
    public T Guard<T>(int slot, T value)
    {
        if ((Missing & (1UL << slot)) == 0)
        {
            return value;
        }

        throw new SlotValueMissingException(_shape.Name, slot, _shape.Names[slot], StateOf(slot), ErrorOf(slot));
    }

    internal SlotState StateOf(int slot)
    {
        if (slot is < 0 or > 63)
        {
            return SlotState.Value;
        }

        var bit = 1UL << slot;
        return (_failed & bit) != 0 ? SlotState.Failed
            : (_upstream & bit) != 0 ? SlotState.Upstream
            : (_stopped & bit) != 0 ? SlotState.Stopped
            : SlotState.Value;
    }

    internal string NameOf(int slot) => _shape.Names[slot];

    internal Exception? ErrorOf(int slot)
    {
        foreach (var error in Errors)
        {
            if (error.Slot == slot)
            {
                return error.Exception;
            }
        }

        return null;
    }

    /// <summary>The first slot that <paramref name="slot"/> reads and that gave no value.</summary>
    internal int MissingInputOf(int slot) => BitOperations.TrailingZeroCount(_shape.Reads[slot] & Missing);

    private static ulong SlotsFrom(int slot) => slot > 63 ? 0 : ulong.MaxValue << slot;
}
