using System.Text.Json;

namespace Timbr.Typed.Json;

/// <summary>Reads the object that stands for a value that is not there: <c>{"_exception":{"exc_class":"...","exc_value":"...","task":"..."}}</c>.</summary>
internal static class FaultReader
{
    /// <summary>Reads it if the value is exactly that, and leaves the reader on its end; else leaves the reader where it is.</summary>
    public static bool TryRead(ref Utf8JsonReader reader, out RecordedException fault)
    {
        fault = null!;
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return false;
        }

        var ahead = reader;
        if (!IsNext(ref ahead, "_exception"u8, JsonTokenType.StartObject)
            || !IsNext(ref ahead, "exc_class"u8, JsonTokenType.String) || !TryText(ref ahead, out var kind)
            || !IsNext(ref ahead, "exc_value"u8, JsonTokenType.String) || !TryText(ref ahead, out var message)
            || !IsNext(ref ahead, "task"u8, JsonTokenType.String)
            || !IsEnd(ref ahead) || !IsEnd(ref ahead))
        {
            return false;
        }

        fault = new RecordedException(kind, message);
        reader = ahead;
        return true;
    }

    // Names are compared as they stand, since one that is half a surrogate pair cannot be unescaped; a JSON value may have it.
    private static bool IsNext(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, JsonTokenType kind) =>
        reader.Read() && reader.TokenType == JsonTokenType.PropertyName && reader.ValueSpan.SequenceEqual(name) && reader.Read() && reader.TokenType == kind;

    private static bool IsEnd(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.EndObject;

    private static bool TryText(ref Utf8JsonReader reader, out string text)
    {
        try
        {
            text = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair, or bytes that are no UTF-8.
            text = "";
            return false;
        }
    }
}
