using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Timbr.Typed.Generated;

namespace Timbr.Typed.Json;

/// <content>
/// What a <see cref="JsonRow"/> needs of the buffer. The position is stored when the row ends, and before the buffer may grow; then there
/// is room for the whole row again.
/// </content>
public sealed partial class JsonBuffer
{
    /// <summary>Begins a row.</summary>
    /// <param name="room">What <see cref="JsonRow.Room"/> says that it may touch.</param>
    /// <returns>Where its first piece goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte BeginRow(int room) => ref Claim(_position, room);

    /// <summary>Ends a row: what was put is written.</summary>
    /// <param name="at">Where the next piece would go.</param>
    /// <exception cref="InvalidOperationException">Something else wrote to the buffer meanwhile.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void EndRow(ref byte at)
    {
        var position = Unsafe.ByteOffset(ref MemoryMarshal.GetArrayDataReference(_bytes), ref at);
        if ((nuint)position > (uint)_end)
        {
            ThrowRowLost();
        }

        _position = (int)position;
    }

    /// <summary>Puts a string; null as <c>null</c>.</summary>
    /// <param name="at">Where.</param>
    /// <param name="value">The string.</param>
    /// <param name="room">What the row began with.</param>
    /// <returns>Where the next piece goes.</returns>
    public ref byte Put(ref byte at, string? value, int room)
    {
        if (value is null)
        {
            return ref JsonRow.PutNull(ref at);
        }

        if (value.Length > JsonRow.MostOfValue - 2)
        {
            return ref PutLong(ref at, value, room);
        }

        at = (byte)'"';
        var clean = JsonEscape.CopyClean(ref MemoryMarshal.GetReference(value.AsSpan()), value.Length, ref Unsafe.Add(ref at, 1));
        if (clean != value.Length)
        {
            return ref PutEscaped(ref at, value, clean, room);
        }

        at = ref Unsafe.Add(ref at, (nint)(uint)clean + 1);
        at = (byte)'"';
        return ref Unsafe.Add(ref at, 1);
    }

    /// <summary>Puts the number of a slot, or an <c>_exception</c> object if JSON cannot say it.</summary>
    /// <param name="at">Where.</param>
    /// <param name="value">The number.</param>
    /// <param name="task">The slot's name.</param>
    /// <param name="room">What the row began with.</param>
    /// <returns>Where the next piece goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte PutOrFault(ref byte at, double value, string task, int room)
    {
        if (!double.IsFinite(value))
        {
            return ref PutNotFinite(ref at, value, task, room);
        }

        return ref JsonRow.Plain<DoubleText, double>(ref at, value);
    }

    /// <summary>Puts the number of a slot, or an <c>_exception</c> object if JSON cannot say it.</summary>
    /// <param name="at">Where.</param>
    /// <param name="value">The number.</param>
    /// <param name="task">The slot's name.</param>
    /// <param name="room">What the row began with.</param>
    /// <returns>Where the next piece goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte PutOrFault(ref byte at, float value, string task, int room)
    {
        if (!float.IsFinite(value))
        {
            return ref PutNotFinite(ref at, value, task, room);
        }

        return ref JsonRow.Plain<SingleText, float>(ref at, value);
    }

    /// <summary>Puts the number of a slot, or an <c>_exception</c> object if JSON cannot say it.</summary>
    /// <param name="at">Where.</param>
    /// <param name="value">The number.</param>
    /// <param name="task">The slot's name.</param>
    /// <param name="room">What the row began with.</param>
    /// <returns>Where the next piece goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte PutOrFault(ref byte at, Half value, string task, int room)
    {
        if (!Half.IsFinite(value))
        {
            return ref PutNotFinite(ref at, (double)value, task, room);
        }

        return ref JsonRow.Plain<HalfText, Half>(ref at, value);
    }

    /// <summary>Puts what stands for the value of a slot that gave none.</summary>
    /// <param name="at">Where.</param>
    /// <param name="faults">The faults of the evaluation, that slot among <see cref="EvaluationFaults.Missing"/>.</param>
    /// <param name="slot">The slot's number.</param>
    /// <param name="room">What the row began with.</param>
    /// <returns>Where the next piece goes.</returns>
    [MethodImpl(MethodImplOptions.NoInlining)]
    public ref byte PutFault(ref byte at, EvaluationFaults faults, int slot, int room)
    {
        EndRow(ref at);
        WriteFault(faults, slot);
        return ref BeginRow(room);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte PutNotFinite(ref byte at, double value, string task, int room)
    {
        EndRow(ref at);
        WriteException(_position, NotFinite(value), task);
        return ref BeginRow(room);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte PutLong(ref byte at, string value, int room)
    {
        EndRow(ref at);
        Write(value.AsSpan());
        return ref BeginRow(room);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte PutEscaped(ref byte at, string value, int clean, int room)
    {
        EndRow(ref at);
        WriteEscaped(value, clean);
        return ref BeginRow(room);
    }

    [DoesNotReturn]
    private static void ThrowRowLost() => throw new InvalidOperationException("Something else wrote to the buffer while a value was written to it.");
}
