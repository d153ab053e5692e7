using System.Text.Json;

namespace Timbr.Typed.Json.Parity.Comparison;

/// <summary>What became of a text: a value, or a refusal with its place where it has one.</summary>
internal sealed record Reading(bool IsAccepted, object? Value, string? Path, long? Position, Exception? Error)
{
    public static Reading Of(Entry entry, byte[] json)
    {
        try
        {
            return new(true, entry.Read(json), null, null, null);
        }
        catch (JsonFormatException e)
        {
            return new(false, null, e.Path, e.BytePosition, e);
        }
    }

    public static Reading ByFramework(Entry entry, byte[] json)
    {
        try
        {
            return new(true, entry.ReadByFramework(json), null, null, null);
        }
        catch (JsonException e)
        {
            return new(false, null, e.Path, PositionOf(json, e), e);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // A type that it cannot read, or the type's own refusal: no place is known.
            return new(false, null, null, null, e);
        }
    }

    public override string ToString() => IsAccepted ? $"accepted: {ValueText.Of(Value)}" : $"refused at {Path} (offset {Position}): {Error!.GetType().Name}: {Error.Message}";

    public static long? PositionOf(byte[] json, JsonException error)
    {
        if (error is not { LineNumber: { } line, BytePositionInLine: { } column })
        {
            return null;
        }

        var start = 0;
        for (; line > 0; line--)
        {
            start += json.AsSpan(start).IndexOf((byte)'\n') + 1;
        }

        return start + column;
    }
}
