using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

public static partial class JsonRow
{
    /// <summary>Puts 32 hexadecimal digits in five groups.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, Guid value) => ref Quoted<GuidText, Guid>(ref at, value);

    /// <summary>Puts an ISO 8601 time with its zone, if it has one, and without trailing zeros.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, DateTime value) => ref Quoted<DateTimeText, DateTime>(ref at, value);

    /// <summary>Puts an ISO 8601 time with its offset and without trailing zeros.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, DateTimeOffset value) => ref Quoted<DateTimeOffsetText, DateTimeOffset>(ref at, value);

    /// <summary>Puts <c>2026-01-31</c>.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, DateOnly value) => ref Quoted<DateOnlyText, DateOnly>(ref at, value);

    /// <summary>Puts <c>13:05:00</c>, with seven more digits where there is a fraction.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, TimeOnly value) => ref Quoted<TimeOnlyText, TimeOnly>(ref at, value);

    /// <summary>Puts <c>1.13:05:00</c>, with seven more digits where there is a fraction.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, TimeSpan value) => ref Quoted<TimeSpanText, TimeSpan>(ref at, value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static ref byte Quoted<TText, T>(ref byte at, T value)
        where TText : struct, IText<T>
    {
        at = (byte)'"';
        var length = TText.Write(ref Unsafe.Add(ref at, 1), value);
        Unsafe.Add(ref at, length + 1) = (byte)'"';
        return ref Unsafe.Add(ref at, length + 2);
    }
}
