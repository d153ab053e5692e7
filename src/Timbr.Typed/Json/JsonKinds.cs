using System.ComponentModel;
using System.Text;
using System.Text.Json;

namespace Timbr.Typed.Json;

/// <summary>What tells the derived types of a type apart. Only generated code uses it. Safe for many threads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonKinds
{
    private readonly byte[] _property;
    private readonly bool _isTolerant;
    private readonly object[] _kinds;

    /// <summary>Creates it.</summary>
    /// <param name="property">The property that tells the type; it comes first.</param>
    /// <param name="isTolerant">Whether it may tell a type that is not known.</param>
    /// <param name="kinds">What it tells, each a string or an <see cref="int"/>.</param>
    public JsonKinds(string property, bool isTolerant, object[] kinds)
    {
        ArgumentNullException.ThrowIfNull(property);
        ArgumentNullException.ThrowIfNull(kinds);
        _property = Encoding.UTF8.GetBytes(property);
        _isTolerant = isTolerant;
        _kinds = kinds;
    }

    /// <summary>Which type an object tells, and moves behind that.</summary>
    /// <param name="reader">Stands on the object's start.</param>
    /// <returns>Its place, or -1 where none is told, or one that is not known and need not be.</returns>
    public int Find(ref Utf8JsonReader reader)
    {
        var ahead = reader;
        ahead.Read();
        if (ahead.TokenType != JsonTokenType.PropertyName)
        {
            return -1;
        }

        var start = reader;
        reader = ahead;
        JsonInput.RefuseHalfPair(ref reader);
        if (!ahead.ValueTextEquals(_property))
        {
            if (ahead.ValueTextEquals(JsonMetadataException.Values))
            {
                throw Behind(ref reader, JsonInput.Misplaced(ref reader, _property));
            }

            JsonInput.RefuseMetadata(ref reader, _property);
            reader = start;
            return -1;
        }

        reader.Read();
        var place = reader.TokenType switch
        {
            JsonTokenType.String => PlaceOf(ref reader),
            JsonTokenType.Number when reader.TryGetInt32(out var number) => Array.FindIndex(_kinds, kind => kind is int known && known == number),
            _ => throw JsonInput.Expected(ref reader, "what tells the type, a string or a number"),
        };
        return place >= 0 || _isTolerant ? place : throw Behind(ref reader, JsonInput.Expected(ref reader, "a known derived type"));
    }

    // The framework reads on before it looks, to the value of what may belong to the kind, and names the place that it has come to.
    private static Exception Behind(ref Utf8JsonReader reader, Exception error)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals(JsonMetadataException.Values))
        {
            reader.Read();
        }

        return error;
    }

    private int PlaceOf(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < _kinds.Length; i++)
        {
            if (_kinds[i] is string known && reader.ValueTextEquals(known))
            {
                return i;
            }
        }

        // Refuses what is no text, as JsonSerializer does even where any text will do.
        _ = reader.GetString();
        return -1;
    }
}
