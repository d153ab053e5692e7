using System.Text.Json;

namespace Timbr.Typed.Json;

/// <summary>What is wrong with a text, and where. The place is the one that <see cref="JsonException"/> would name.</summary>
internal readonly record struct JsonFailure(string Path, string Problem, JsonPlace Place, Exception? Cause)
{
    private const string FromReader = "System.Text.Json.Rethrowable";
    private const string PositionSuffix = " LineNumber: ";
    private const string PathSuffix = " Path: ";

    internal static JsonFailure Locate(ReadOnlySpan<byte> json, in Utf8JsonReader reader, int maxDepth, Exception error) => error switch
    {
        JsonMetadataException metadata when metadata.IsBehindKind(json, in reader) => BehindName(json, in reader, maxDepth, error.Message),
        JsonMismatchException or JsonMetadataException => At(json, in reader, maxDepth, error.Message, null),
        JsonException { Path: null, LineNumber: { } line, BytePositionInLine: { } column } => Malformed(json, error, maxDepth, JsonPlace.At(json, line, column)),
        JsonException { Path: { } path, LineNumber: { } line, BytePositionInLine: { } column } => Delegated(json, in reader, maxDepth, error, path, line, column),
        JsonException => At(json, in reader, maxDepth, Shorten(error.Message), error),
        _ when error.Source == FromReader => At(json, in reader, maxDepth, Shorten(error.Message), error),
        _ => At(json, in reader, maxDepth, $"{error.GetType().Name}: {ExceptionText.MessageOf(error)}", error),
    };

    internal static JsonFormatException TooLong(ReadOnlySpan<byte> json, string targetType, int maxBytes) => new(
        targetType,
        "$",
        FormattableString.Invariant($"the text has {json.Length} bytes, and MaxJsonBytes is {maxBytes}; [Pipeline(MaxJsonBytes = ...)] raises it"),
        JsonPlace.At(json, maxBytes));

    internal JsonFormatException AsException(string targetType) => new(targetType, Path, Problem, Place, Cause);

    private static JsonFailure At(ReadOnlySpan<byte> json, in Utf8JsonReader reader, int maxDepth, string problem, Exception? cause) =>
        new(JsonPath.At(json, reader.BytesConsumed, maxDepth), problem, JsonPlace.At(json, reader.BytesConsumed), cause);

    private static JsonFailure BehindName(ReadOnlySpan<byte> json, in Utf8JsonReader reader, int maxDepth, string problem)
    {
        var ahead = reader;
        try
        {
            ahead.Read();
            return At(json, in ahead, maxDepth, problem, null);
        }
        catch (JsonException malformed)
        {
            return Locate(json, in reader, maxDepth, malformed);
        }
    }

    private static JsonFailure Malformed(ReadOnlySpan<byte> json, Exception error, int maxDepth, JsonPlace place)
    {
        var problem = JsonPath.IsWellFormedBeyond(json, place.BytePosition)
            ? FormattableString.Invariant($"nested more than {maxDepth} deep, which is MaxJsonDepth; [Pipeline(MaxJsonDepth = ...)] raises it")
            : Shorten(error.Message);
        return new(JsonPath.At(json, long.MaxValue, maxDepth), problem, place, error);
    }

    // A serializer context looks for the end of its value first, counting as the reader does; then it reads the value with a reader of its own,
    // and counts from the value's start.
    private static JsonFailure Delegated(ReadOnlySpan<byte> json, in Utf8JsonReader reader, int maxDepth, Exception error, string path, long line, long column)
    {
        if (IsMalformed(reader))
        {
            return new(JsonPath.At(json, reader.BytesConsumed, maxDepth), Shorten(error.Message), JsonPlace.At(json, line, column), error);
        }

        var start = (int)reader.TokenStartIndex;
        return new(
            string.Concat(JsonPath.At(json, reader.BytesConsumed, maxDepth), path.AsSpan(Math.Min(1, path.Length))),
            Shorten(error.Message),
            JsonPlace.At(json, start + JsonPlace.At(json[start..], line, column).BytePosition),
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

    // The framework's messages end in the place, in its own words.
    private static string Shorten(string message)
    {
        var end = message.IndexOf(PathSuffix, StringComparison.Ordinal);
        end = end >= 0 ? end : message.LastIndexOf(PositionSuffix, StringComparison.Ordinal);
        return (end >= 0 ? message[..end] : message).TrimEnd('.');
    }
}
