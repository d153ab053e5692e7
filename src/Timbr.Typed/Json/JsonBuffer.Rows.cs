using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <content>
/// A row of literals, numbers and strings, with one look at the room for all and the place in a register: the others read and store the
/// position for each, which is a tenth of the time of a message.
/// <code>
/// var most = 60 + (2 * JsonBuffer.MostOfNumber) + JsonBuffer.MostOf(name);
/// ref var at = ref json.Begin(most);
/// at = ref JsonBuffer.Put(ref at, "{\"Id\":"u8);
/// at = ref JsonBuffer.Put(ref at, id);
/// at = ref JsonBuffer.Put(ref at, ",\"Name\":"u8);
/// at = ref json.Put(ref at, name, most);
/// json.End(ref at);
/// </code>
/// Between <see cref="Begin"/> and <see cref="End"/> nothing else may be called. What is asked for must cover the literals, a
/// <see cref="MostOfNumber"/> for each number and boolean, and the <see cref="MostOf"/> each string.
/// </content>
public sealed partial class JsonBuffer
{
    /// <summary>The bytes that a number or boolean may touch.</summary>
    public const int MostOfNumber = 33;

    /// <summary>The bytes that a string takes if nothing in it is escaped; more are found when they are needed.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int MostOf(string? value) => (value is null ? 4 : value.Length) + 2;

    /// <summary>Begins a row.</summary>
    /// <param name="most">The bytes that it may touch.</param>
    /// <returns>Where it begins.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte Begin(int most) => ref Claim(_position, most);

    /// <summary>Ends a row.</summary>
    /// <param name="at">Where it ended.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void End(ref byte at) => _position = (int)Unsafe.ByteOffset(ref MemoryMarshal.GetArrayDataReference(_bytes), ref at);

    /// <summary>Puts bytes as they are. Inlined, so that a literal's length is a constant.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, ReadOnlySpan<byte> utf8)
    {
        Unsafe.CopyBlockUnaligned(ref at, ref MemoryMarshal.GetReference(utf8), (uint)utf8.Length);
        return ref Unsafe.Add(ref at, utf8.Length);
    }

    /// <summary>Puts <c>true</c> or <c>false</c>.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, bool value)
    {
        DecimalDigits.Store(ref at, value ? 0x65_75_72_74UL : 0x65_73_6C_61_66);
        return ref Unsafe.Add(ref at, value ? 4 : 5);
    }

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, byte value) => ref Unsafe.Add(ref at, UInt32Text.Write(ref at, value));

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, sbyte value) => ref Unsafe.Add(ref at, Int32Text.Write(ref at, value));

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, short value) => ref Unsafe.Add(ref at, Int32Text.Write(ref at, value));

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, ushort value) => ref Unsafe.Add(ref at, UInt32Text.Write(ref at, value));

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, int value) => ref Unsafe.Add(ref at, Int32Text.Write(ref at, value));

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, uint value) => ref Unsafe.Add(ref at, UInt32Text.Write(ref at, value));

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, long value) => ref Unsafe.Add(ref at, Int64Text.Write(ref at, value));

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, ulong value) => ref Unsafe.Add(ref at, UInt64Text.Write(ref at, value));

    /// <summary>Puts the shortest decimal that reads back as the same number.</summary>
    /// <returns>Where the next goes.</returns>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say; the row is forgotten.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, float value)
    {
        if (!float.IsFinite(value))
        {
            ThrowNotFinite(value);
        }

        return ref Unsafe.Add(ref at, SingleText.Write(ref at, value));
    }

    /// <summary>Puts the shortest decimal that reads back as the same number, or an <c>_exception</c> object in its place if JSON cannot say it.</summary>
    /// <param name="at">Where.</param>
    /// <param name="value">The number.</param>
    /// <param name="task">The slot's name.</param>
    /// <param name="most">What the row began with.</param>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte PutOrFault(ref byte at, float value, string task, int most)
    {
        if (!float.IsFinite(value))
        {
            return ref PutFault(ref at, value, task, most);
        }

        return ref Unsafe.Add(ref at, SingleText.Write(ref at, value));
    }

    /// <summary>Puts the shortest decimal that reads back as the same number.</summary>
    /// <returns>Where the next goes.</returns>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say; the row is forgotten.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, double value)
    {
        if (!double.IsFinite(value))
        {
            ThrowNotFinite(value);
        }

        return ref Unsafe.Add(ref at, DoubleText.Write(ref at, value));
    }

    /// <summary>Puts the shortest decimal that reads back as the same number, or an <c>_exception</c> object in its place if JSON cannot say it.</summary>
    /// <param name="at">Where.</param>
    /// <param name="value">The number.</param>
    /// <param name="task">The slot's name.</param>
    /// <param name="most">What the row began with.</param>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ref byte PutOrFault(ref byte at, double value, string task, int most)
    {
        if (!double.IsFinite(value))
        {
            return ref PutFault(ref at, value, task, most);
        }

        return ref Unsafe.Add(ref at, DoubleText.Write(ref at, value));
    }

    /// <summary>Puts a string; null as <c>null</c>.</summary>
    /// <param name="at">Where.</param>
    /// <param name="value">The string.</param>
    /// <param name="most">What the row began with.</param>
    /// <returns>Where the next goes.</returns>
    public ref byte Put(ref byte at, string? value, int most)
    {
        if (value is null)
        {
            return ref Put(ref at, "null"u8);
        }

        at = (byte)'"';
        var clean = JsonEscape.CopyClean(ref MemoryMarshal.GetReference(value.AsSpan()), value.Length, ref Unsafe.Add(ref at, 1));
        if (clean != value.Length)
        {
            End(ref at);
            WriteEscaped(value, clean);
            return ref Begin(most);
        }

        at = ref Unsafe.Add(ref at, (nint)(uint)clean + 1);
        at = (byte)'"';
        return ref Unsafe.Add(ref at, 1);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ref byte PutFault(ref byte at, double value, string task, int most)
    {
        End(ref at);
        WriteException(_position, NotFinite(value), task);
        return ref Begin(most);
    }
}
