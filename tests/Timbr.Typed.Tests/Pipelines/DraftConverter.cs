using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Tests.Pipelines;

/// <summary>A converter that does not care what it writes.</summary>
internal sealed class DraftConverter : JsonConverter<Draft>
{
    public override Draft Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(reader.GetString()!);

    public override void Write(Utf8JsonWriter writer, Draft value, JsonSerializerOptions options)
    {
        if (value.Json.Length > 0)
        {
            writer.WriteRawValue(value.Json, skipInputValidation: true);
        }
    }
}
