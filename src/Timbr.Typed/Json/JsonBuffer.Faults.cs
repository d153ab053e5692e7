using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;

namespace Timbr.Typed.Json;

public sealed partial class JsonBuffer
{
    /// <summary>The kind of what stands for a slot that did not run.</summary>
    internal const string Upstream = "UpstreamError";

    /// <summary>How many values could not be written since the buffer was cleared; each became an <c>_exception</c> object.</summary>
    internal int Unwritten { get; private set; }

    /// <summary>Why the last of them could not be; null if there was none.</summary>
    internal Exception? UnwrittenBecause { get; private set; }

    /// <summary>Replaces what was written since a mark by an <c>_exception</c> object, forgets the depth, and counts the value as not written.</summary>
    /// <param name="mark">The <see cref="Position"/> before the value that failed.</param>
    /// <param name="error">Why it failed.</param>
    /// <param name="task">The slot's name.</param>
    public void WriteException(int mark, Exception error, string task)
    {
        ArgumentNullException.ThrowIfNull(error);
        Rewind(mark);
        Unwritten++;
        UnwrittenBecause = error;
        WriteFault(ExceptionText.KindOf(error), ExceptionText.MessageOf(error), task);
    }

    /// <summary>Writes what stands for the value of a slot that gave none.</summary>
    /// <param name="faults">The faults of the evaluation, that slot among <see cref="EvaluationFaults.Missing"/>.</param>
    /// <param name="slot">The slot's number.</param>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public void WriteFault(EvaluationFaults faults, int slot)
    {
        ArgumentNullException.ThrowIfNull(faults);
        switch (faults.StateOf(slot))
        {
            case SlotState.Stopped:
                WriteNull();
                break;
            case SlotState.Failed when faults.ErrorOf(slot) is { } error:
                WriteFault(ExceptionText.KindOf(error), ExceptionText.MessageOf(error), faults.NameOf(slot));
                break;
            default:
                WriteFault(Upstream, UpstreamText(faults, slot), faults.NameOf(slot));
                break;
        }
    }

    private static string UpstreamText(EvaluationFaults faults, int slot)
    {
        var missing = faults.MissingInputOf(slot);
        return $"Slot {slot} '{faults.NameOf(slot)}' did not run: it reads slot {missing} '{faults.NameOf(missing)}', which gave no value.";
    }

    private void WriteFault(string kind, string text, string task)
    {
        WriteRaw("{\"_exception\":{\"exc_class\":"u8);
        Write(kind);
        WriteRaw(",\"exc_value\":"u8);
        Write(text);
        WriteRaw(",\"task\":"u8);
        Write(task);
        WriteRaw("}}"u8);
    }
}
