using System.Text.Json;
using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Converters of the user's own.</summary>
internal sealed partial class Converters : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(TemperatureJson.ReadInput, TemperatureJson.Evaluate),
        Of(ListTemperatureJson.ReadInput, ListTemperatureJson.Evaluate),
        Of(OnMemberJson.ReadInput, OnMemberJson.Evaluate),
        Of(WholeJson.ReadInput, WholeJson.Evaluate),
        Of(HolderJson.ReadInput, HolderJson.Evaluate),
    ];

    [JsonConverter(typeof(TemperatureConverter))]
    public readonly record struct Temperature(double Degrees);

    public sealed class TemperatureConverter : JsonConverter<Temperature>
    {
        public override Temperature Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(double.Parse(reader.GetString()!.TrimEnd('C'), System.Globalization.CultureInfo.InvariantCulture));

        public override void Write(Utf8JsonWriter writer, Temperature value, JsonSerializerOptions options) =>
            writer.WriteStringValue(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{value.Degrees}C"));
    }
    [Pipeline<Temperature>(JsonContext = typeof(ConvertersContext))] private static partial class TemperatureJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<List<Temperature>>(JsonContext = typeof(ConvertersContext))] private static partial class ListTemperatureJson { [Slot(0)] private static int Done() => 0; }

    public sealed class HexConverter : JsonConverter<int>
    {
        public override int Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            int.Parse(reader.GetString()!, System.Globalization.NumberStyles.HexNumber, System.Globalization.CultureInfo.InvariantCulture);

        public override void Write(Utf8JsonWriter writer, int value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString("X"));
    }

    public sealed class OnMember
    {
        [JsonConverter(typeof(HexConverter))]
        public int A { get; set; }

        public int B { get; set; }
    }
    [Pipeline<OnMember>(JsonContext = typeof(ConvertersContext))] private static partial class OnMemberJson { [Slot(0)] private static int Done() => 0; }

    [JsonConverter(typeof(WholeConverter))]
    public sealed class Whole
    {
        public int A { get; set; }
    }

    public sealed class WholeConverter : JsonConverter<Whole>
    {
        public override bool HandleNull => true;

        public override Whole Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType == JsonTokenType.Null)
            {
                return new Whole { A = -1 };
            }

            reader.Read();
            var value = new Whole { A = reader.GetInt32() };
            reader.Read();
            return value;
        }

        public override void Write(Utf8JsonWriter writer, Whole? value, JsonSerializerOptions options)
        {
            writer.WriteStartArray();
            writer.WriteNumberValue(value?.A ?? -1);
            writer.WriteEndArray();
        }
    }
    [Pipeline<Whole>(JsonContext = typeof(ConvertersContext))] private static partial class WholeJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Holder(Temperature A, Temperature? B, Whole? C, OnMember? D, Dictionary<string, Temperature>? E);
    [Pipeline<Holder>(JsonContext = typeof(ConvertersContext))] private static partial class HolderJson { [Slot(0)] private static int Done() => 0; }
}

[JsonSerializable(typeof(Converters.Temperature))]
[JsonSerializable(typeof(Converters.Temperature?))]
[JsonSerializable(typeof(Converters.Whole))]
[JsonSerializable(typeof(Converters.OnMember))]
internal sealed partial class ConvertersContext : JsonSerializerContext;
