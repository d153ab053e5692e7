using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

public sealed partial class JsonBuffer
{
    /// <summary>Writes <c>null</c>.</summary>
    public void WriteNull() => WriteRaw("null"u8);

    /// <summary>Writes <c>true</c> or <c>false</c>.</summary>
    public void Write(bool value)
    {
        if (value)
        {
            WriteRaw("true"u8);
        }
        else
        {
            WriteRaw("false"u8);
        }
    }

    /// <summary>Writes a number.</summary>
    public void Write(byte value) => Plain<UInt32Text, uint>(value);

    /// <summary>Writes a number.</summary>
    public void Write(sbyte value) => Plain<Int32Text, int>(value);

    /// <summary>Writes a number.</summary>
    public void Write(short value) => Plain<Int32Text, int>(value);

    /// <summary>Writes a number.</summary>
    public void Write(ushort value) => Plain<UInt32Text, uint>(value);

    /// <summary>Writes a number.</summary>
    public void Write(int value) => Plain<Int32Text, int>(value);

    /// <summary>Writes a number.</summary>
    public void Write(uint value) => Plain<UInt32Text, uint>(value);

    /// <summary>Writes a number.</summary>
    public void Write(long value) => Plain<Int64Text, long>(value);

    /// <summary>Writes a number.</summary>
    public void Write(ulong value) => Plain<UInt64Text, ulong>(value);

    /// <summary>Writes a number.</summary>
    public void Write(Int128 value) => Plain<Int128Text, Int128>(value);

    /// <summary>Writes a number.</summary>
    public void Write(UInt128 value) => Plain<UInt128Text, UInt128>(value);

    /// <summary>Writes a number, its trailing zeros kept.</summary>
    public void Write(decimal value) => Plain<DecimalText, decimal>(value);

    /// <summary>Writes the shortest decimal that reads back as the same number.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say.</exception>
    public void Write(float value)
    {
        if (!float.IsFinite(value))
        {
            ThrowNotFinite(value);
        }

        Plain<SingleText, float>(value);
    }

    /// <summary>Writes the shortest decimal that reads back as the same number.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say.</exception>
    public void Write(double value)
    {
        if (!double.IsFinite(value))
        {
            ThrowNotFinite(value);
        }

        Plain<DoubleText, double>(value);
    }

    /// <summary>Writes the shortest decimal that reads back as the same number.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say.</exception>
    public void Write(Half value)
    {
        if (!Half.IsFinite(value))
        {
            ThrowNotFinite((double)value);
        }

        Plain<HalfText, Half>(value);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Plain<TText, T>(T value)
        where TText : struct, IText<T>
    {
        var position = _position;
        _position = position + TText.Write(ref Claim(position, TText.Longest), value);
    }

    private static string NameOf(double value) => double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";

    internal static ArgumentException NotFinite(double value) =>
        new($"{NameOf(value)} cannot be written as JSON, which has no such number. Give a finite one, or null.", nameof(value));

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ThrowNotFinite(double value) => throw NotFinite(value);
}
