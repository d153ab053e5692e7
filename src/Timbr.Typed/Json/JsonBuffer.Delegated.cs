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
    /// <exception cref="JsonException">What was written is not one JSON value.</exception>
    public void WriteAs<T>(T value, JsonTypeInfo<T> type)
    {
        var start = _position;
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

        ExpectOneValue<T>(Written[start..]);
    }

    // A converter may write nothing, or text that the framework does not look at.
    private static void ExpectOneValue<T>(ReadOnlySpan<byte> written)
    {
        var reader = new Utf8JsonReader(written, new JsonReaderOptions { MaxDepth = int.MaxValue });
        try
        {
            while (reader.Read())
            {
            }
        }
        catch (JsonException error)
        {
            throw new JsonException($"What the JsonContext wrote for a {typeof(T).Name} is not one JSON value. A converter must write one, no more and no less.", error);
        }
    }
}
