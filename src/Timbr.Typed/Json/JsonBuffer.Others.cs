using System.Text.Json;

namespace Timbr.Typed.Json;

public sealed partial class JsonBuffer
{
    /// <summary>Writes a version as a string; null as <c>null</c>.</summary>
    public void Write(Version? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            Quoted<VersionText, Version>(value);
        }
    }

    /// <summary>Writes a URI as it was given, as a string; null as <c>null</c>.</summary>
    public void Write(Uri? value) => Write(value?.OriginalString);

    /// <summary>Writes bytes as a base64 string.</summary>
    public void Write(Memory<byte> value) => WriteBase64(value.Span);

    /// <summary>Writes bytes as a base64 string.</summary>
    public void Write(ReadOnlyMemory<byte> value) => WriteBase64(value.Span);

    /// <summary>Writes JSON: numbers as they stand in it, strings escaped anew, no white space.</summary>
    /// <exception cref="InvalidOperationException">It is of no document.</exception>
    public void Write(JsonElement value)
    {
        var writer = _writer ??= new Utf8JsonWriter(this);
        try
        {
            value.WriteTo(writer);
            writer.Flush();
        }
        finally
        {
            // What a failed value has left pending belongs to nothing.
            writer.Reset();
        }
    }

    /// <summary>Writes JSON as <see cref="Write(JsonElement)"/> does; null as <c>null</c>.</summary>
    /// <exception cref="ObjectDisposedException">It was disposed of.</exception>
    public void Write(JsonDocument? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            Write(value.RootElement);
        }
    }
}
