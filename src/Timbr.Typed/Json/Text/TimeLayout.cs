using System.Numerics;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>The parts of times, as ISO 8601 has them.</summary>
internal static class TimeLayout
{
    private const int FractionDigits = 7;
    private const int SecondsPerDay = 86_400;

    /// <summary>Writes <c>2026-01-31</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static void WriteDate(ref byte target, uint dayNumber)
    {
        DecimalDigits.Store(ref target, YearAndMonth(dayNumber, out var day));
        DecimalDigits.StorePair(ref Unsafe.Add(ref target, 8), day);
    }

    /// <summary>Writes <c>2026-01-31T13:05:00</c> and, if there is one, the fraction without its trailing zeros.</summary>
    /// <returns>The bytes written; 28 are touched.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int WriteDateAndTime(ref byte target, DateTime value)
    {
        var seconds = (ulong)value.Ticks / TimeSpan.TicksPerSecond;
        var fraction = (uint)((ulong)value.Ticks - (seconds * TimeSpan.TicksPerSecond));
        var dayNumber = (uint)(seconds / SecondsPerDay);
        var second = (uint)(seconds - ((ulong)dayNumber * SecondsPerDay));
        var minute = second / 60;
        var hour = minute / 60;
        second -= minute * 60;
        minute -= hour * 60;

        DecimalDigits.Store(ref target, YearAndMonth(dayNumber, out var day));
        DecimalDigits.Store(
            ref Unsafe.Add(ref target, 8),
            DecimalDigits.Pair(day) | ((ulong)'T' << 16) | ((ulong)DecimalDigits.Pair(hour) << 24) | ((ulong)':' << 40) | ((ulong)DecimalDigits.Pair(minute) << 48));
        Unsafe.Add(ref target, 16) = (byte)':';
        DecimalDigits.StorePair(ref Unsafe.Add(ref target, 17), second);
        if (fraction == 0)
        {
            return 19;
        }

        var digits = DecimalDigits.Eight(fraction * 10);
        Unsafe.Add(ref target, 19) = (byte)'.';
        DecimalDigits.Store(ref Unsafe.Add(ref target, 20), digits | DecimalDigits.Zeros);
        return 28 - (BitOperations.LeadingZeroCount(digits) >> 3);
    }

    /// <summary>Writes <c>13:05:00</c> and, if there is one, all of the fraction.</summary>
    /// <returns>The bytes written; 17 are touched.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int WriteTime(ref byte target, ulong ticksOfDay)
    {
        var second = (uint)(ticksOfDay / TimeSpan.TicksPerSecond);
        var fraction = (uint)(ticksOfDay - ((ulong)second * TimeSpan.TicksPerSecond));
        var minute = second / 60;
        var hour = minute / 60;
        second -= minute * 60;
        minute -= hour * 60;
        DecimalDigits.Store(
            ref target,
            DecimalDigits.Pair(hour) | ((ulong)':' << 16) | ((ulong)DecimalDigits.Pair(minute) << 24) | ((ulong)':' << 40) | ((ulong)DecimalDigits.Pair(second) << 48));
        if (fraction == 0)
        {
            return 8;
        }

        Unsafe.Add(ref target, 8) = (byte)'.';
        DecimalDigits.Store(ref Unsafe.Add(ref target, 9), DecimalDigits.Eight(fraction * 10) | DecimalDigits.Zeros);
        return 9 + FractionDigits;
    }

    /// <summary>Writes <c>+02:00</c>.</summary>
    /// <returns>The bytes written: 6.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int WriteOffset(ref byte target, int minutes)
    {
        target = (byte)(minutes < 0 ? '-' : '+');
        var size = (uint)Math.Abs(minutes);
        var hours = size / 60;
        DecimalDigits.StorePair(ref Unsafe.Add(ref target, 1), hours);
        Unsafe.Add(ref target, 3) = (byte)':';
        DecimalDigits.StorePair(ref Unsafe.Add(ref target, 4), size - (hours * 60));
        return 6;
    }

    // Neri and Schneider, "Euclidean affine functions and their application to calendar algorithms" (2022). Years begin in March, so
    // that a leap day is the last of one.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong YearAndMonth(uint dayNumber, out uint day)
    {
        const uint DaysBeforeYear1 = 306;
        const uint DaysPer400Years = 146_097;
        var quarters = (4 * (dayNumber + DaysBeforeYear1)) + 3;
        var century = quarters / DaysPer400Years;
        var product = 2_939_745UL * ((quarters - (century * DaysPer400Years)) | 3);
        var dayOfYear = (uint)product / 2_939_745 / 4;
        var months = (2_141 * dayOfYear) + 197_913;
        day = ((months & 0xFFFF) / 2_141) + 1;
        var isNextYear = dayOfYear >= 306 ? 1U : 0;
        var month = (months >> 16) - (12 * isNextYear);
        var year = (100 * century) + (uint)(product >> 32) + isNextYear;

        var hundreds = year / 100;
        return DecimalDigits.Pair(hundreds)
            | ((ulong)DecimalDigits.Pair(year - (hundreds * 100)) << 16)
            | ((ulong)'-' << 32)
            | ((ulong)DecimalDigits.Pair(month) << 40)
            | ((ulong)'-' << 56);
    }
}
