namespace Timbr.Typed;

/// <summary>A text is not JSON, or not of the type wanted.</summary>
public sealed class JsonFormatException : TimbrException
{
    /// <summary>Creates it.</summary>
    /// <param name="targetType">The type wanted, as C# writes it.</param>
    /// <param name="path">Where in the value: <c>$.Magnitude</c>.</param>
    /// <param name="problem">What is wrong there: <c>expected a number, found "high"</c>.</param>
    /// <param name="bytePosition">The offset in bytes from the start of the text.</param>
    /// <param name="innerException">The cause, where there is one.</param>
    public JsonFormatException(string targetType, string path, string problem, long bytePosition, Exception? innerException = null)
        : base($"not a {targetType}: {path}: {problem} (byte {bytePosition})", innerException)
    {
        TargetType = targetType;
        Path = path;
        BytePosition = bytePosition;
    }

    /// <summary>The type wanted, as C# writes it.</summary>
    public string TargetType { get; }

    /// <summary>Where in the value: <c>$.Magnitude</c>.</summary>
    public string Path { get; }

    /// <summary>The offset in bytes from the start of the text.</summary>
    public long BytePosition { get; }
}
