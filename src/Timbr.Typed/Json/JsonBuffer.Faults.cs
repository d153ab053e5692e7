using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;

namespace Timbr.Typed.Json;

public sealed partial class JsonBuffer
{
    private const int LongestFaultText = 4096;

    /// <summary>Replaces what was written since a mark by an <c>_exception</c> object, and forgets the depth.</summary>
    /// <param name="mark">The <see cref="Position"/> before the value that failed.</param>
    /// <param name="error">Why it failed.</param>
    /// <param name="task">The slot's name.</param>
    public void WriteException(int mark, Exception error, string task)
    {
        Rewind(mark);
        WriteFault(TextOf(error, static e => e.GetType().FullName), TextOf(error, static e => e.Message), task);
    }

    /// <summary>Writes what stands for the value of a slot that gave none; nothing for a slot with a value.</summary>
    /// <param name="faults">The faults of the evaluation; null for none.</param>
    /// <param name="slot">The slot's number.</param>
    /// <returns>Whether it wrote something.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWriteFault(EvaluationFaults? faults, int slot) => faults is not null && WriteFaultOf(faults, slot);

    // A message may come from anybody: it can throw, be null, or be megabytes long.
    private static string TextOf(Exception error, Func<Exception, string?> text)
    {
        try
        {
            return text(error) ?? "";
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return $"(unreadable: {e.GetType().Name})";
        }
    }

    private static ReadOnlySpan<char> Cut(string text)
    {
        if (text.Length <= LongestFaultText)
        {
            return text;
        }

        var end = char.IsHighSurrogate(text[LongestFaultText - 1]) ? LongestFaultText - 1 : LongestFaultText;
        return text.AsSpan(0, end);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool WriteFaultOf(EvaluationFaults faults, int slot)
    {
        switch (faults.StateOf(slot))
        {
            case SlotState.Value:
                return false;
            case SlotState.Stopped:
                WriteNull();
                return true;
            case SlotState.Failed when faults.ErrorOf(slot) is { } error:
                WriteException(_position, error, faults.NameOf(slot));
                return true;
            default:
                WriteFault("UpstreamError", UpstreamText(faults, slot), faults.NameOf(slot));
                return true;
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
        Write(Cut(kind));
        WriteRaw(",\"exc_value\":"u8);
        Write(Cut(text));
        WriteRaw(",\"task\":"u8);
        Write(Cut(task));
        WriteRaw("}}"u8);
    }
}
