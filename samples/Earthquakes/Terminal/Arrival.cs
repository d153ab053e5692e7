using System.Text.Json;

namespace Earthquakes;

/// <summary>What is shown of an evaluation, read from the array <c>[in,f0,...,f7]</c> as it was published.</summary>
internal readonly ref struct Arrival
{
    /// <summary>The quake's JSON.</summary>
    public ReadOnlySpan<byte> Quake { get; private init; }

    public string Region { get; private init; }

    public RegionTotal Total { get; private init; }

    /// <summary>Null when there is nothing to tell.</summary>
    public string? Headline { get; private init; }

    /// <summary>Reads it.</summary>
    /// <returns>Whether all of it is there: not where a slot failed, nor where another pipeline publishes.</returns>
    public static bool TryRead(ReadOnlySpan<byte> json, out Arrival arrival)
    {
        try
        {
            arrival = Read(json);
            return true;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException or FormatException)
        {
            arrival = default;
            return false;
        }
    }

    private static Arrival Read(ReadOnlySpan<byte> json)
    {
        var reader = new Utf8JsonReader(json);
        Expect(ref reader, JsonTokenType.StartArray);
        Expect(ref reader, JsonTokenType.StartObject);
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        var quake = json[start..(int)reader.BytesConsumed];
        Skip(ref reader, values: 1);
        Expect(ref reader, JsonTokenType.String);
        var region = reader.GetString()!;
        Skip(ref reader, values: 4);
        var total = ReadTotal(ref reader);
        reader.Read();
        return new Arrival { Quake = quake, Region = region, Total = total, Headline = reader.GetString() };
    }

    private static RegionTotal ReadTotal(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.StartObject);
        var total = new RegionTotal((int)Member(ref reader), Member(ref reader), Member(ref reader), (int)Member(ref reader));
        Expect(ref reader, JsonTokenType.EndObject);
        return total;
    }

    /// <summary>The next member's value: they come in the order of their declaration.</summary>
    private static double Member(ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.PropertyName);
        Expect(ref reader, JsonTokenType.Number);
        return reader.GetDouble();
    }

    private static void Skip(ref Utf8JsonReader reader, int values)
    {
        for (; values > 0; values--)
        {
            reader.Read();
            reader.Skip();
        }
    }

    private static void Expect(ref Utf8JsonReader reader, JsonTokenType type)
    {
        if (!reader.Read() || reader.TokenType != type)
        {
            throw new FormatException($"Expected {type}, found {reader.TokenType}.");
        }
    }
}
