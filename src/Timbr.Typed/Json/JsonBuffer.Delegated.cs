using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Timbr.Typed.Json;

public sealed partial class JsonBuffer
{
    private Utf8JsonWriter? _writer;

    /// <summary>Writes a value as a <c>JsonSerializerContext</c> of the user's does, without indentation and with the default escapes.</summary>
    /// <typeparam name="T">The type that the context declares.</typeparam>
    /// <param name="value">The value.</param>
    /// <param name="type">What the context knows of the type.</param>
    public void WriteAs<T>(T value, JsonTypeInfo<T> type)
    {
        var writer = _writer ??= new Utf8JsonWriter(this);
        try
        {
            JsonSerializer.Serialize(writer, value, type);
            writer.Flush();
        }
        finally
        {
            // What a failed value has left pending belongs to nothing.
            writer.Reset();
        }
    }
}
