using System.Text.Json;

namespace Timbr.Typed.Json;

// A name as declared is found at once; what else the framework's converter takes, it is asked for: names in letters of any size, lists of
// flags, numbers.
public sealed partial class JsonEnumNames<T>
{
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
