using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    /// <summary>Reads a property's name.</summary>
    public static string ReadKeyString(ref Utf8JsonReader reader) => reader.GetString()!;

    /// <summary>Reads a property's name of one character.</summary>
    public static char ReadKeyChar(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadChar(ref value);
    }

    /// <summary>Reads a property's name that is 32 hexadecimal digits in five groups.</summary>
    public static Guid ReadKeyGuid(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadGuid(ref value);
    }

    /// <summary>Reads a property's name that is an ISO 8601 time.</summary>
    public static DateTime ReadKeyDateTime(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadDateTime(ref value);
    }

    /// <summary>Reads a property's name that is an ISO 8601 time.</summary>
    public static DateTimeOffset ReadKeyDateTimeOffset(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadDateTimeOffset(ref value);
    }

    /// <summary>Reads a property's name that is a date.</summary>
    public static DateOnly ReadKeyDateOnly(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadDateOnly(ref value);
    }

    /// <summary>Reads a property's name that is a time of day.</summary>
    public static TimeOnly ReadKeyTimeOnly(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadTimeOnly(ref value);
    }

    /// <summary>Reads a property's name that is a duration.</summary>
    public static TimeSpan ReadKeyTimeSpan(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadTimeSpan(ref value);
    }

    /// <summary>Reads a property's name that is a URI.</summary>
    public static Uri ReadKeyUri(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadUri(ref value)!;
    }

    /// <summary>Reads a property's name that is a version.</summary>
    public static Version ReadKeyVersion(ref Utf8JsonReader reader)
    {
        var value = AsValue(in reader);
        return ReadVersion(ref value)!;
    }

    // A name stands between quotes in the text as a string does.
    internal static Utf8JsonReader AsValue(in Utf8JsonReader name)
    {
        var text = name.ValueSpan;
        var quoted = MemoryMarshal.CreateReadOnlySpan(ref Unsafe.Subtract(ref MemoryMarshal.GetReference(text), 1), text.Length + 2);
        var value = new Utf8JsonReader(quoted);
        value.Read();
        return value;
    }
}
