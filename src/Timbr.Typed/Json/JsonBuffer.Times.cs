using System.Buffers;
using System.Buffers.Text;
using System.Globalization;

namespace Timbr.Typed.Json;

public sealed partial class JsonBuffer
{
    private const int LongestTime = 40;
    private const int FractionAt = 20;
    private const int FractionDigits = 7;

    /// <summary>Writes 32 hexadecimal digits in five groups.</summary>
    public void Write(Guid value)
    {
        var target = OpenQuote();
        Utf8Formatter.TryFormat(value, target, out var written);
        CloseQuote(target, written);
    }

    /// <summary>Writes an ISO 8601 time with its zone, if it has one, and without trailing zeros.</summary>
    public void Write(DateTime value)
    {
        var target = OpenQuote();
        Utf8Formatter.TryFormat(value, target, out var written, new StandardFormat('O'));
        CloseQuote(target, TrimFraction(target, written));
    }

    /// <summary>Writes an ISO 8601 time with its offset and without trailing zeros.</summary>
    public void Write(DateTimeOffset value)
    {
        var target = OpenQuote();
        Utf8Formatter.TryFormat(value, target, out var written, new StandardFormat('O'));
        CloseQuote(target, TrimFraction(target, written));
    }

    /// <summary>Writes <c>2026-01-31</c>.</summary>
    public void Write(DateOnly value)
    {
        var target = OpenQuote();
        value.TryFormat(target, out var written, "O", CultureInfo.InvariantCulture);
        CloseQuote(target, written);
    }

    /// <summary>Writes <c>13:05:00</c>, with seven more digits where there is a fraction.</summary>
    public void Write(TimeOnly value) => Write(value.ToTimeSpan());

    /// <summary>Writes <c>1.13:05:00</c>, with seven more digits where there is a fraction.</summary>
    public void Write(TimeSpan value)
    {
        var target = OpenQuote();
        Utf8Formatter.TryFormat(value, target, out var written);
        CloseQuote(target, written);
    }

    private static int TrimFraction(Span<byte> text, int length)
    {
        var end = FractionAt + FractionDigits;
        var kept = end;
        while (kept > FractionAt && text[kept - 1] == '0')
        {
            kept--;
        }

        if (kept == FractionAt)
        {
            kept--;
        }

        text[end..length].CopyTo(text[kept..]);
        return length - (end - kept);
    }

    private Span<byte> OpenQuote()
    {
        var target = Reserve(LongestTime + 2);
        target[0] = (byte)'"';
        return target[1..];
    }

    private void CloseQuote(Span<byte> target, int written)
    {
        target[written] = (byte)'"';
        _position += written + 2;
    }
}
