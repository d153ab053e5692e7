using System.Text.Json;

namespace Timbr.Typed.Json;

/// <summary>What is wrong with a text, and where. The place is the one that <see cref="JsonException"/> would name.</summary>
internal readonly record struct JsonFailure(string Path, string Problem, long BytePosition, Exception? Cause)
{
    private const string FromReader = "System.Text.Json.Rethrowable";
    private const string PositionSuffix = " LineNumber: ";
    private const string PathSuffix = " Path: ";

    internal static JsonFailure Locate(ReadOnlySpan<byte> json, in Utf8JsonReader reader, Exception error) => error switch
    {
        JsonMismatchException => At(json, in reader, error.Message, null),
        JsonException { Path: null, LineNumber: { } line, BytePositionInLine: { } column } => Malformed(json, error, line, column),
        JsonException { Path: { } path, LineNumber: { } line, BytePositionInLine: { } column } => Delegated(json, in reader, error, path, line, column),
        JsonException => At(json, in reader, Shorten(error.Message), error),
        _ when error.Source == FromReader => At(json, in reader, Shorten(error.Message), error),
        _ => At(json, in reader, $"{error.GetType().Name}: {ExceptionText.MessageOf(error)}", error),
    };

    internal JsonFormatException AsException(string targetType) => new(targetType, Path, Problem, BytePosition, Cause);

    private static JsonFailure At(ReadOnlySpan<byte> json, in Utf8JsonReader reader, string problem, Exception? cause) =>
        new(JsonPath.At(json, reader.BytesConsumed), problem, reader.BytesConsumed, cause);

    private static JsonFailure Malformed(ReadOnlySpan<byte> json, Exception error, long line, long column) =>
        new(JsonPath.At(json, long.MaxValue), Shorten(error.Message), PositionOf(json, line, column), error);

    // A serializer context looks for the end of its value first, counting as the reader does; then it reads the value with a reader of its own,
    // and counts from the value's start.
    private static JsonFailure Delegated(ReadOnlySpan<byte> json, in Utf8JsonReader reader, Exception error, string path, long line, long column)
    {
        if (IsMalformed(reader))
        {
            return Malformed(json, error, line, column);
        }

        var start = (int)reader.TokenStartIndex;
        return new(
            string.Concat(JsonPath.At(json, reader.BytesConsumed), path.AsSpan(Math.Min(1, path.Length))),
            Shorten(error.Message),
            start + PositionOf(json[start..], line, column),
            error);
    }

    private static bool IsMalformed(Utf8JsonReader reader)
    {
        try
        {
            reader.Skip();
            return false;
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static long PositionOf(ReadOnlySpan<byte> json, long line, long column)
    {
        var start = 0;
        for (; line > 0; line--)
        {
            start += json[start..].IndexOf((byte)'\n') + 1;
        }

        return start + column;
    }

    // The framework's messages end in the place, in its own words.
    private static string Shorten(string message)
    {
        var end = message.IndexOf(PathSuffix, StringComparison.Ordinal);
        end = end >= 0 ? end : message.LastIndexOf(PositionSuffix, StringComparison.Ordinal);
        return (end >= 0 ? message[..end] : message).TrimEnd('.');
    }
}
