using System.Text.Json;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    /// <summary>Reads <c>true</c> or <c>false</c>.</summary>
    public static bool ReadBoolean(ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        _ => throw Expected(ref reader, "true or false"),
    };

    /// <summary>Reads a number; one too large is infinite.</summary>
    public static float ReadSingle(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if ((JsonNumber.TryParse(reader.ValueSpan, out JsonNumber number) && NearestDouble.TryFind(in number, out float value)) || reader.TryGetSingle(out value))
            {
                return value;
            }
        }

        throw Expected(ref reader, "a number");
    }

    /// <summary>Reads a number; one too large is infinite.</summary>
    public static double ReadDouble(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number)
        {
            if ((JsonNumber.TryParse(reader.ValueSpan, out JsonNumber number) && NearestDouble.TryFind(in number, out double value)) || reader.TryGetDouble(out value))
            {
                return value;
            }
        }

        throw Expected(ref reader, "a number");
    }

    /// <summary>Reads a number of up to 28 digits.</summary>
    public static decimal ReadDecimal(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var value) ? value : throw Expected(ref reader, "a decimal number");
}
