using System.Buffers.Binary;
using System.Globalization;

namespace Timbr.Typed;

/// <summary>
/// The id of a message: 12 bytes, written as 24 hexadecimal characters. Seconds since 1970 (4 bytes), a number that is
/// random for each machine (5), and a counter (3) that rises by one per message and wraps at 2^24. The layout is BSON's ObjectId.
/// </summary>
public readonly record struct MessageId : IComparable<MessageId>, IUtf8SpanFormattable
{
    /// <summary>The length of an id's text in characters and, in UTF-8, bytes.</summary>
    public const int TextLength = 24;

    private readonly ulong _high; // seconds, then the upper four bytes of the random number
    private readonly uint _low;   // its lowest byte, then the counter

    /// <summary>Puts an id together.</summary>
    /// <param name="seconds">Seconds since 1970.</param>
    /// <param name="machine">The machine's random number; the lower 40 bits count.</param>
    /// <param name="counter">The counter; the lower 24 bits count.</param>
    public MessageId(uint seconds, ulong machine, uint counter)
    {
        _high = ((ulong)seconds << 32) | ((machine >> 8) & uint.MaxValue);
        _low = (uint)((machine & 0xFF) << 24) | (counter & 0xFF_FFFF);
    }

    /// <summary>When the message was taken in, to the second.</summary>
    public DateTimeOffset Time => DateTimeOffset.FromUnixTimeSeconds((long)(_high >> 32));

    /// <summary>The counter, 0 to 16,777,215: one more than that of the machine's message before.</summary>
    public int Counter => (int)(_low & 0xFF_FFFF);

    /// <summary>The machine's random number, 40 bits.</summary>
    public long Machine => (long)(((_high & uint.MaxValue) << 8) | (_low >> 24));

    /// <summary>Reads an id from its text.</summary>
    /// <returns>Whether <paramref name="utf8"/> is 24 hexadecimal characters.</returns>
    public static bool TryParse(ReadOnlySpan<byte> utf8, out MessageId id)
    {
        Span<char> text = stackalloc char[TextLength];
        id = default;
        if (utf8.Length != TextLength || !System.Text.Ascii.IsValid(utf8))
        {
            return false;
        }

        System.Text.Encoding.ASCII.GetChars(utf8, text);
        return TryParse(text, out id);
    }

    /// <summary>Reads an id from its text.</summary>
    /// <returns>Whether <paramref name="text"/> is 24 hexadecimal characters.</returns>
    public static bool TryParse(ReadOnlySpan<char> text, out MessageId id)
    {
        id = default;
        if (text.Length != TextLength
            || !ulong.TryParse(text[..16], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var high)
            || !uint.TryParse(text[16..], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var low))
        {
            return false;
        }

        id = new MessageId((uint)(high >> 32), ((high & uint.MaxValue) << 8) | (low >> 24), low);
        return true;
    }

    /// <summary>Orders ids by time, then machine, then counter.</summary>
    public int CompareTo(MessageId other) => _high != other._high ? _high.CompareTo(other._high) : _low.CompareTo(other._low);

    /// <summary>Writes the 24 characters.</summary>
    /// <param name="destination">At least 24 bytes.</param>
    /// <exception cref="ArgumentException"><paramref name="destination"/> is too short.</exception>
    public void WriteTo(Span<byte> destination)
    {
        if (destination.Length < TextLength)
        {
            throw new ArgumentException("An id takes 24 bytes.", nameof(destination));
        }

        Span<byte> bytes = stackalloc byte[12];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, _high);
        BinaryPrimitives.WriteUInt32BigEndian(bytes[8..], _low);
        for (var i = 0; i < bytes.Length; i++)
        {
            destination[2 * i] = "0123456789abcdef"u8[bytes[i] >> 4];
            destination[(2 * i) + 1] = "0123456789abcdef"u8[bytes[i] & 15];
        }
    }

    /// <inheritdoc/>
    public bool TryFormat(Span<byte> utf8Destination, out int bytesWritten, ReadOnlySpan<char> format, IFormatProvider? provider)
    {
        if (utf8Destination.Length < TextLength)
        {
            bytesWritten = 0;
            return false;
        }

        WriteTo(utf8Destination);
        bytesWritten = TextLength;
        return true;
    }

    /// <summary>The 24 characters.</summary>
    public override string ToString() => _high.ToString("x16", CultureInfo.InvariantCulture) + _low.ToString("x8", CultureInfo.InvariantCulture);

    /// <summary>Whether <paramref name="left"/> comes first.</summary>
    public static bool operator <(MessageId left, MessageId right) => left.CompareTo(right) < 0;

    /// <summary>Whether <paramref name="left"/> comes first or is the same.</summary>
    public static bool operator <=(MessageId left, MessageId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether <paramref name="left"/> comes last.</summary>
    public static bool operator >(MessageId left, MessageId right) => left.CompareTo(right) > 0;

    /// <summary>Whether <paramref name="left"/> comes last or is the same.</summary>
    public static bool operator >=(MessageId left, MessageId right) => left.CompareTo(right) >= 0;
}
