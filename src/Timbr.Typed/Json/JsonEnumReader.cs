using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json;

/// <summary>
/// Reads an enum that is written by its names. A name as declared is found at once; what else the framework's converter takes, it
/// is asked for: names in letters of any size, lists of flags, numbers. Only generated code uses it. Safe for many threads.
/// </summary>
/// <typeparam name="T">The enum.</typeparam>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonEnumReader<T>
    where T : struct, Enum
{
    private readonly JsonConverter<T> _framework = (JsonConverter<T>)new JsonStringEnumConverter<T>().CreateConverter(typeof(T), JsonInput.Options)!;
    private readonly JsonNames _names;
    private readonly T[] _values;

    /// <summary>Creates it.</summary>
    /// <param name="names">The names as JSON has them.</param>
    /// <param name="values">What they stand for, in the same order.</param>
    /// <exception cref="ArgumentException">There are more or fewer values than names.</exception>
    public JsonEnumReader(ReadOnlySpan<string> names, ReadOnlySpan<T> values)
    {
        if (names.Length != values.Length)
        {
            throw new ArgumentException($"{names.Length} names and {values.Length} values were given; there must be as many.", nameof(values));
        }

        _names = new JsonNames(names.ToArray());
        _values = values.ToArray();
    }

    /// <summary>Reads a value.</summary>
    public T Read(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.String && _names.Find(ref reader) is >= 0 and var place ? _values[place] : ReadOther(ref reader);

    /// <summary>Reads a property's name. Enums that are written as numbers have the same names there.</summary>
    public T ReadKey(ref Utf8JsonReader reader)
    {
        if (_names.Find(ref reader) is >= 0 and var place)
        {
            return _values[place];
        }

        var value = JsonInput.AsValue(in reader);
        return ReadOther(ref value);
    }

    private T ReadOther(ref Utf8JsonReader reader)
    {
        try
        {
            return _framework.Read(ref reader, typeof(T), JsonInput.Options);
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            throw JsonInput.Expected(ref reader, $"a name of {typeof(T).Name}");
        }
    }
}
