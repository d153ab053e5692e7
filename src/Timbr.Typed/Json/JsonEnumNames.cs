using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json;

/// <summary>
/// Writes and reads an enum by its names. One value with a name of its own is found at once; for others, such as lists of flags and
/// numbers without a name, the framework's converter is asked. Only generated code uses it. Safe for many threads.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed partial class JsonEnumNames<T>
    where T : struct, Enum
{
    private readonly JsonConverter<T> _framework = (JsonConverter<T>)new JsonStringEnumConverter<T>().CreateConverter(typeof(T), JsonInput.Options)!;
    private readonly Dictionary<T, byte[]> _texts = [];
    private readonly JsonNames _names;
    private readonly T[] _values;

    /// <summary>Creates it.</summary>
    /// <param name="names">The names as JSON has them.</param>
    /// <param name="values">What they stand for, in the same order; no value twice.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than names, or one comes twice.</exception>
    public JsonEnumNames(ReadOnlySpan<string> names, ReadOnlySpan<T> values)
    {
        if (names.Length != values.Length)
        {
            throw new ArgumentException($"{names.Length} names and {values.Length} values were given; there must be as many.", nameof(values));
        }

        _names = new JsonNames(names.ToArray());
        _values = values.ToArray();
        var text = new JsonBuffer();
        for (var i = 0; i < names.Length; i++)
        {
            text.Clear();
            text.Write(names[i]);
            _texts.Add(values[i], text.Written.ToArray());
        }
    }

    /// <summary>Writes a value as a string, or as a number where no names stand for it.</summary>
    public void Write(JsonBuffer json, T value)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (_texts.TryGetValue(value, out var text))
        {
            json.WriteRaw(text);
        }
        else
        {
            using var writer = new Utf8JsonWriter(json);
            _framework.Write(writer, value, JsonInput.Options);
        }
    }

    /// <summary>Writes the key of a property and its colon.</summary>
    public void WriteKey(JsonBuffer json, T key)
    {
        ArgumentNullException.ThrowIfNull(json);
        if (_texts.TryGetValue(key, out var text))
        {
            json.WriteRaw(text);
            json.WriteRaw(":"u8);
            return;
        }

        // Names of properties are written in objects alone.
        var scratch = new JsonBuffer(capacity: 64);
        using (var writer = new Utf8JsonWriter(scratch))
        {
            writer.WriteStartObject();
            _framework.WriteAsPropertyName(writer, key, JsonInput.Options);
            writer.WriteNullValue();
            writer.WriteEndObject();
        }

        json.WriteRaw(scratch.Written["{".Length..^"null}".Length]);
    }
}
