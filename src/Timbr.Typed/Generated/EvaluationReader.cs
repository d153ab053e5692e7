using System.ComponentModel;
using System.Numerics;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Generated;

/// <summary>
/// Reads the array <c>[in,f0,...]</c>: goes from value to value, and notes the slots that gave none. An <c>_exception</c> object stands for a slot that
/// failed. A slot that ended the message shows in the null of a later one that is never null. Only generated code calls it.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public struct EvaluationReader
{
    private readonly PipelineShape _shape;
    private readonly ulong _steps;
    private readonly ulong _neverNull;
    private EvaluationFaults? _faults;
    private ulong _nulls;
    private int _slot;
    private int _stoppedAt;

    /// <summary>Creates it for one array, and goes to the message.</summary>
    /// <param name="reader">Stands on the array's start.</param>
    /// <param name="shape">The pipeline.</param>
    /// <param name="steps">The slots that can end a message, a bit each.</param>
    /// <param name="neverNull">The slots whose values are never null, a bit each.</param>
    public EvaluationReader(ref Utf8JsonReader reader, PipelineShape shape, ulong steps, ulong neverNull)
    {
        ArgumentNullException.ThrowIfNull(shape);
        _shape = shape;
        _steps = steps;
        _neverNull = neverNull;
        _stoppedAt = -1;
        JsonInput.ExpectArray(ref reader, $"the evaluation of {shape.Name}");
        if (!JsonInput.NextElement(ref reader))
        {
            throw TooShort(0);
        }

        if (FaultReader.TryRead(ref reader, out var fault))
        {
            throw new JsonMismatchException($"the message could not be written, so that there is none to read: {fault.Message}");
        }
    }

    /// <summary>Goes to the next slot's value.</summary>
    /// <param name="reader">Stands on the end of the value before, then on the start of the value, or the end of what stands for it.</param>
    /// <param name="takesNull">Whether null can be read as the value.</param>
    /// <returns>Whether there is a value to read.</returns>
    public bool Next(ref Utf8JsonReader reader, bool takesNull)
    {
        var slot = _slot++;
        if (!JsonInput.NextElement(ref reader))
        {
            throw TooShort(slot + 1);
        }

        if (JsonInput.IsNull(ref reader))
        {
            _nulls |= 1UL << slot;
            return !IsStopped(slot) && (takesNull || (_neverNull & (1UL << slot)) != 0);
        }

        if (_stoppedAt >= 0)
        {
            throw new JsonMismatchException($"slot {slot} '{_shape.Names[slot]}' has a value, but the message ended at slot {_stoppedAt} '{_shape.Names[_stoppedAt]}'");
        }

        if (FaultReader.TryRead(ref reader, out var fault))
        {
            Note(slot, fault);
            return false;
        }

        return true;
    }

    /// <summary>Goes past a slot that returns nothing.</summary>
    /// <param name="reader">Stands on the end of the value before, then on the null that stands for nothing.</param>
    public void NextNone(ref Utf8JsonReader reader)
    {
        if (Next(ref reader, takesNull: true) && !JsonInput.IsNull(ref reader))
        {
            throw JsonInput.Expected(ref reader, "null");
        }
    }

    /// <summary>Goes to the array's end.</summary>
    /// <param name="reader">Stands on the end of the last value, then on the array's.</param>
    /// <returns>The faults of the evaluation; null for none.</returns>
    public EvaluationFaults? End(ref Utf8JsonReader reader)
    {
        if (JsonInput.NextElement(ref reader))
        {
            throw new JsonMismatchException($"the array goes on behind slot {_slot - 1}, the last of {_shape.Name}");
        }

        if (_stoppedAt >= 0)
        {
            Faults.Stop(_stoppedAt);
        }

        return _faults;
    }

    /// <summary>The error of a value whose type can be written and not read.</summary>
    /// <param name="reason">Why it cannot.</param>
    public static Exception Unreadable(string reason) => new JsonMismatchException($"values of this slot can only be written: {reason}");

    private EvaluationFaults Faults => _faults ??= new EvaluationFaults(_shape);

    // What ended the message is the last slot that can, with nulls alone behind it.
    private bool IsStopped(int slot)
    {
        if (_stoppedAt < 0 && (_neverNull & (1UL << slot)) != 0)
        {
            var before = (1UL << slot) - 1;
            var last = BitOperations.Log2((_steps & before) | 1);
            var between = before & ~((2UL << last) - 1);
            if ((_steps & (1UL << last)) != 0 && last < slot && (_nulls & between) == between)
            {
                _stoppedAt = last;
            }
        }

        return _stoppedAt >= 0;
    }

    private void Note(int slot, RecordedException fault)
    {
        if (fault.Kind == JsonBuffer.Upstream && _shape.ReadsAny(slot, _faults?.Missing ?? 0))
        {
            Faults.Skip(slot);
        }
        else
        {
            Faults.Fail(slot, fault);
        }
    }

    private readonly JsonMismatchException TooShort(int found) =>
        new($"the array ends after {found} of {_shape.Names.Length + 1} values");
}
