using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Timbr.Typed.Json;

/// <content>
/// What comes back to the bit where <c>JsonInput.ReadExact...</c> reads it, other than in messages, whose text is that of
/// <c>System.Text.Json</c>: files keep states so.
/// </content>
public sealed partial class JsonBuffer
{
    /// <summary>Ends the text of a time that is local.</summary>
    internal const string Local = " local";

    /// <summary>Begins the text of a URI that is absolute.</summary>
    internal const string Absolute = "absolute ";

    /// <summary>Begins the text of a URI that is relative.</summary>
    internal const string Relative = "relative ";

    /// <summary>Writes a string of one character, half of a surrogate pair as its escape.</summary>
    public void WriteExact(char value) => WriteExact(new ReadOnlySpan<char>(in value));

    /// <summary>Writes a string, each half of a surrogate pair that stands alone as its escape; null as <c>null</c>.</summary>
    public void WriteExact(string? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            WriteExact(value.AsSpan());
        }
    }

    /// <summary>Writes a number, zeros with their sign.</summary>
    public void WriteExact(decimal value)
    {
        if (value == 0 && decimal.IsNegative(value))
        {
            WriteRaw("-"u8);
        }

        Write(value);
    }

    /// <summary>Writes a number, or the string <c>"NaN"</c>, <c>"NaN 7FF8000000000001"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>.</summary>
    public void WriteExact(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        if (double.IsNaN(value) && bits != BitConverter.DoubleToUInt64Bits(double.NaN))
        {
            Write($"NaN {bits.ToString("X", CultureInfo.InvariantCulture)}");
        }
        else
        {
            WriteNamed(value);
        }
    }

    /// <summary>Writes a number, or the string <c>"NaN"</c>, <c>"NaN 7FC00001"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>.</summary>
    public void WriteExact(float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        if (float.IsNaN(value) && bits != BitConverter.SingleToUInt32Bits(float.NaN))
        {
            Write($"NaN {bits.ToString("X", CultureInfo.InvariantCulture)}");
        }
        else
        {
            WriteNamed(value);
        }
    }

    /// <summary>Writes a number, or the string <c>"NaN"</c>, <c>"NaN 7E01"</c>, <c>"Infinity"</c> or <c>"-Infinity"</c>.</summary>
    public void WriteExact(Half value)
    {
        var bits = BitConverter.HalfToUInt16Bits(value);
        if (Half.IsNaN(value) && bits != BitConverter.HalfToUInt16Bits(Half.NaN))
        {
            Write($"NaN {bits.ToString("X", CultureInfo.InvariantCulture)}");
        }
        else
        {
            WriteNamed(value);
        }
    }

    /// <summary>Writes an ISO 8601 time; one that is local as the clock shows it, with the word <c>local</c> behind it.</summary>
    public void WriteExact(DateTime value)
    {
        if (value.Kind != DateTimeKind.Local)
        {
            Write(value);
            return;
        }

        // An hour that the clock shows twice a year is two times, of which the later one has no mark.
        var instant = value.ToUniversalTime();
        Write(new DateTime(value.Ticks, DateTimeKind.Local).ToUniversalTime() == instant ? DateTime.SpecifyKind(value, DateTimeKind.Unspecified) : instant);
        _position--;
        WriteRaw(" local\""u8);
    }

    /// <summary>Writes a URI as it was given, and whether it is absolute; null as <c>null</c>.</summary>
    /// <exception cref="NotSupportedException">Another one would be made of that text.</exception>
    public void WriteExact(Uri? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        if (value.GetType() != typeof(Uri)
            || !Uri.TryCreate(value.OriginalString, value.IsAbsoluteUri ? UriKind.Absolute : UriKind.Relative, out var again)
            || again.ToString() != value.ToString()
            || (value.IsAbsoluteUri && again.AbsoluteUri != value.AbsoluteUri))
        {
            throw new NotSupportedException($"it holds the URI '{value.OriginalString}' with options of its own, which would be lost. Keep its text, and make the Uri of it where it is used.");
        }

        WriteExact((value.IsAbsoluteUri ? Absolute : Relative) + value.OriginalString);
    }

    /// <summary>Writes JSON as <see cref="Write(JsonElement)"/> does.</summary>
    /// <exception cref="JsonDepthException">It is nested too deep where it stands.</exception>
    public void WriteExact(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Undefined)
        {
            throw new NotSupportedException("it holds a 'JsonElement' that was never given a value. Give it one, or make it nullable.");
        }

        var start = _position;
        Write(value);
        var reader = new Utf8JsonReader(Written[start..], new JsonReaderOptions { MaxDepth = int.MaxValue });
        while (reader.Read())
        {
            if (_depth + reader.CurrentDepth >= _depthLimit && reader.TokenType is JsonTokenType.StartArray or JsonTokenType.StartObject)
            {
                ThrowTooDeep();
            }
        }
    }

    /// <summary>Writes JSON as <see cref="WriteExact(JsonElement)"/> does; null as <c>null</c>.</summary>
    public void WriteExact(JsonDocument? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            WriteExact(value.RootElement);
        }
    }

    private void WriteExact(ReadOnlySpan<char> value)
    {
        if (!HasLoneSurrogate(value))
        {
            Write(value);
            return;
        }

        WriteRaw("\""u8);
        foreach (var letter in value)
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                WriteRaw([(byte)letter]);
                continue;
            }

            Span<byte> escape = [(byte)'\\', (byte)'u', 0, 0, 0, 0];
            var isWritten = ((int)letter).TryFormat(escape[2..], out _, "X4", CultureInfo.InvariantCulture);
            Debug.Assert(isWritten, "Four digits have room.");
            WriteRaw(escape);
        }

        WriteRaw("\""u8);
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> value)
    {
        for (var i = value.IndexOfAnyInRange('\uD800', '\uDFFF'); i < value.Length && i >= 0; i++)
        {
            if (!char.IsSurrogate(value[i]))
            {
                continue;
            }

            if (i + 1 == value.Length || !char.IsSurrogatePair(value[i], value[i + 1]))
            {
                return true;
            }

            i++;
        }

        return false;
    }
}
