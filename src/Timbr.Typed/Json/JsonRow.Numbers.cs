using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

public static partial class JsonRow
{
    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, byte value) => ref Plain<UInt32Text, uint>(ref at, value);

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, sbyte value) => ref Plain<Int32Text, int>(ref at, value);

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, short value) => ref Plain<Int32Text, int>(ref at, value);

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, ushort value) => ref Plain<UInt32Text, uint>(ref at, value);

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, int value) => ref Plain<Int32Text, int>(ref at, value);

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, uint value) => ref Plain<UInt32Text, uint>(ref at, value);

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, long value) => ref Plain<Int64Text, long>(ref at, value);

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, ulong value) => ref Plain<UInt64Text, ulong>(ref at, value);

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, Int128 value) => ref Plain<Int128Text, Int128>(ref at, value);

    /// <summary>Puts a number.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, UInt128 value) => ref Plain<UInt128Text, UInt128>(ref at, value);

    /// <summary>Puts a number, its trailing zeros kept.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, decimal value) => ref Plain<DecimalText, decimal>(ref at, value);

    /// <summary>Puts the shortest decimal that reads back as the same number.</summary>
    /// <returns>Where the next goes.</returns>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, float value)
    {
        if (!float.IsFinite(value))
        {
            JsonBuffer.ThrowNotFinite(value);
        }

        return ref Plain<SingleText, float>(ref at, value);
    }

    /// <summary>Puts the shortest decimal that reads back as the same number.</summary>
    /// <returns>Where the next goes.</returns>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, double value)
    {
        if (!double.IsFinite(value))
        {
            JsonBuffer.ThrowNotFinite(value);
        }

        return ref Plain<DoubleText, double>(ref at, value);
    }

    /// <summary>Puts the shortest decimal that reads back as the same number.</summary>
    /// <returns>Where the next goes.</returns>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, Half value)
    {
        if (!Half.IsFinite(value))
        {
            JsonBuffer.ThrowNotFinite((double)value);
        }

        return ref Plain<HalfText, Half>(ref at, value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static ref byte Plain<TText, T>(ref byte at, T value)
        where TText : struct, IText<T> => ref Unsafe.Add(ref at, TText.Write(ref at, value));
}
