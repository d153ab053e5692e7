using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

public sealed partial class JsonBuffer
{
    private const int LongestNumber = 40;

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
    public void Write(byte value) => Write((uint)value);

    /// <summary>Writes a number.</summary>
    public void Write(sbyte value) => Write((int)value);

    /// <summary>Writes a number.</summary>
    public void Write(short value) => Write((int)value);

    /// <summary>Writes a number.</summary>
    public void Write(ushort value) => Write((uint)value);

    /// <summary>Writes a number.</summary>
    public void Write(int value)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out var written);
        _position += written;
    }

    /// <summary>Writes a number.</summary>
    public void Write(uint value)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out var written);
        _position += written;
    }

    /// <summary>Writes a number.</summary>
    public void Write(long value)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out var written);
        _position += written;
    }

    /// <summary>Writes a number.</summary>
    public void Write(ulong value)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out var written);
        _position += written;
    }

    /// <summary>Writes the shortest decimal that reads back as the same number.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say.</exception>
    public void Write(float value)
    {
        if (!float.IsFinite(value))
        {
            ThrowNotFinite(value);
        }

        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out var written);
        _position += written;
    }

    /// <summary>Writes the shortest decimal that reads back as the same number.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite, which JSON cannot say.</exception>
    public void Write(double value)
    {
        if (!double.IsFinite(value))
        {
            ThrowNotFinite(value);
        }

        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out var written);
        _position += written;
    }

    /// <summary>Writes a number, its trailing zeros kept.</summary>
    public void Write(decimal value)
    {
        Utf8Formatter.TryFormat(value, Reserve(LongestNumber), out var written);
        _position += written;
    }

    [DoesNotReturn]
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void ThrowNotFinite(double value)
    {
        var name = double.IsNaN(value) ? "NaN" : value > 0 ? "Infinity" : "-Infinity";
        throw new ArgumentException($"{name} cannot be written as JSON, which has no such number. Give a finite one, or null.", nameof(value));
    }
}
