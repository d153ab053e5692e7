using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Timbr.Typed.Json;

public static partial class JsonInput
{
    internal static readonly JsonSerializerOptions Options = new();

    /// <summary>Reads a number of 16 bits.</summary>
    public static Half ReadHalf(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && TryReadText(in reader, out Half value) ? value : throw Expected(ref reader, "a number of 16 bits");

    /// <summary>Reads a whole number of 128 bits.</summary>
    public static Int128 ReadInt128(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && TryReadText(in reader, out Int128 value) ? value : throw Expected(ref reader, "a whole number of 128 bits");

    /// <summary>Reads a whole number of 128 bits without sign.</summary>
    public static UInt128 ReadUInt128(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Number && TryReadText(in reader, out UInt128 value) ? value : throw Expected(ref reader, "a whole number of 128 bits without sign");

    /// <summary>Reads a URI, absolute or relative, or null.</summary>
    public static Uri? ReadUri(ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null
        : reader.TokenType == JsonTokenType.String && Uri.TryCreate(reader.GetString(), UriKind.RelativeOrAbsolute, out var value) ? value
        : throw Expected(ref reader, "a URI");

    /// <summary>Reads a version of two to four numbers, or null.</summary>
    public static Version? ReadVersion(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null)
        {
            return null;
        }

        try
        {
            return JsonMetadataServices.VersionConverter.Read(ref reader, typeof(Version), Options);
        }
        catch (Exception error) when (error is JsonException or FormatException or InvalidOperationException)
        {
            throw Expected(ref reader, "a version such as \"1.2.3\"");
        }
    }

    /// <summary>Reads a base64 string; null is empty.</summary>
    public static Memory<byte> ReadMemory(ref Utf8JsonReader reader) => ReadBytes(ref reader);

    /// <summary>Reads a base64 string; null is empty.</summary>
    public static ReadOnlyMemory<byte> ReadReadOnlyMemory(ref Utf8JsonReader reader) => ReadBytes(ref reader);

    /// <summary>Reads any value.</summary>
    public static JsonElement ReadElement(ref Utf8JsonReader reader) => JsonElement.ParseValue(ref reader);

    /// <summary>Reads any value; null is a document that holds it.</summary>
    public static JsonDocument ReadDocument(ref Utf8JsonReader reader) => JsonDocument.ParseValue(ref reader);
}
