namespace Timbr.Typed;

/// <summary>A text is not JSON, or not of the type wanted.</summary>
public sealed class JsonFormatException : TimbrException
{
    /// <summary>Creates it, with a message that ends with the place counted from 1: <c>(byte 61)</c>, <c>(line 3, byte 17)</c>.</summary>
    /// <param name="targetType">The type wanted, as C# writes it.</param>
    /// <param name="path">Where in the value: <c>$.Magnitude</c>.</param>
    /// <param name="problem">What is wrong there: <c>expected a number, found "high"</c>.</param>
    /// <param name="place">Where in the text.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public JsonFormatException(string targetType, string path, string problem, JsonPlace place, Exception? innerException = null)
        : base($"not a {targetType}: {path}: {problem} ({place})", innerException)
    {
        TargetType = targetType;
        Path = path;
        Place = place;
    }

    /// <summary>The type wanted, as C# writes it.</summary>
    public string TargetType { get; }

    /// <summary>Where in the value: <c>$.Magnitude</c>.</summary>
    public string Path { get; }

    /// <summary>The offset in bytes from the start of the text; the first byte's is 0.</summary>
    public long BytePosition => Place.BytePosition;

    /// <summary>The line, counted from 0 as <see cref="System.Text.Json.JsonException.LineNumber"/> is. The message counts from 1.</summary>
    public long LineNumber => Place.LineNumber;

    /// <summary>
    /// The offset in bytes from the start of the line, counted from 0 as <see cref="System.Text.Json.JsonException.BytePositionInLine"/>
    /// is. The message counts from 1.
    /// </summary>
    public long BytePositionInLine => Place.BytePositionInLine;

    /// <summary>Where in the text.</summary>
    public JsonPlace Place { get; }
}
