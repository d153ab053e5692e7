using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <content>
/// What <c>JsonNumberHandling</c> asks for: <c>WriteQuoted</c> for <c>WriteAsString</c>, alone and with
/// <c>AllowNamedFloatingPointLiterals</c>, which makes no difference to it; <c>WriteNamed</c> for the latter alone.
/// </content>
public sealed partial class JsonBuffer
{
    /// <summary>Writes a number, as a string.</summary>
    public void WriteQuoted(byte value) => Quoted<UInt32Text, uint>(value);

    /// <summary>Writes a number, as a string.</summary>
    public void WriteQuoted(sbyte value) => Quoted<Int32Text, int>(value);

    /// <summary>Writes a number, as a string.</summary>
    public void WriteQuoted(short value) => Quoted<Int32Text, int>(value);

    /// <summary>Writes a number, as a string.</summary>
    public void WriteQuoted(ushort value) => Quoted<UInt32Text, uint>(value);

    /// <summary>Writes a number, as a string.</summary>
    public void WriteQuoted(int value) => Quoted<Int32Text, int>(value);

    /// <summary>Writes a number, as a string.</summary>
    public void WriteQuoted(uint value) => Quoted<UInt32Text, uint>(value);

    /// <summary>Writes a number, as a string.</summary>
    public void WriteQuoted(long value) => Quoted<Int64Text, long>(value);

    /// <summary>Writes a number, as a string.</summary>
    public void WriteQuoted(ulong value) => Quoted<UInt64Text, ulong>(value);

    /// <summary>Writes a number, as a string.</summary>
    public void WriteQuoted(Int128 value) => Quoted<Int128Text, Int128>(value);

    /// <summary>Writes a number, as a string.</summary>
    public void WriteQuoted(UInt128 value) => Quoted<UInt128Text, UInt128>(value);

    /// <summary>Writes a number, its trailing zeros kept, as a string.</summary>
    public void WriteQuoted(decimal value) => Quoted<DecimalText, decimal>(value);

    /// <summary>Writes the shortest decimal that reads back as the same number, or <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>, as a string.</summary>
    public void WriteQuoted(float value)
    {
        if (float.IsFinite(value))
        {
            Quoted<SingleText, float>(value);
        }
        else
        {
            Write(NameOf(value));
        }
    }

    /// <summary>Writes the shortest decimal that reads back as the same number, or <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>, as a string.</summary>
    public void WriteQuoted(double value)
    {
        if (double.IsFinite(value))
        {
            Quoted<DoubleText, double>(value);
        }
        else
        {
            Write(NameOf(value));
        }
    }

    /// <summary>Writes the shortest decimal that reads back as the same number, or <c>NaN</c>, <c>Infinity</c> or <c>-Infinity</c>, as a string.</summary>
    public void WriteQuoted(Half value)
    {
        if (Half.IsFinite(value))
        {
            Quoted<HalfText, Half>(value);
        }
        else
        {
            Write(NameOf((double)value));
        }
    }

    /// <summary>Writes a number, or the string <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>.</summary>
    public void WriteNamed(float value)
    {
        if (float.IsFinite(value))
        {
            Plain<SingleText, float>(value);
        }
        else
        {
            Write(NameOf(value));
        }
    }

    /// <summary>Writes a number, or the string <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>.</summary>
    public void WriteNamed(double value)
    {
        if (double.IsFinite(value))
        {
            Plain<DoubleText, double>(value);
        }
        else
        {
            Write(NameOf(value));
        }
    }

    /// <summary>Writes a number, or the string <c>"NaN"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>.</summary>
    public void WriteNamed(Half value)
    {
        if (Half.IsFinite(value))
        {
            Plain<HalfText, Half>(value);
        }
        else
        {
            Write(NameOf((double)value));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Quoted<TText, T>(T value)
        where TText : struct, IText<T>
    {
        var position = _position;
        ref var target = ref Claim(position, TText.Longest + 2);
        target = (byte)'"';
        var length = TText.Write(ref Unsafe.Add(ref target, 1), value);
        Unsafe.Add(ref target, length + 1) = (byte)'"';
        _position = position + length + 2;
    }
}
