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
        Written<Careless, CarelessJson.Evaluation>(CarelessJson.Evaluate),
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

    [JsonConverter(typeof(CarelessConverter))]
    public readonly record struct Careless(byte Kind);

    public sealed class CarelessConverter : JsonConverter<Careless>
    {
        public override Careless Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException();

        // One value in most cases, and in others none, two, or text that is no JSON. As items of a list none and two are JSON by chance.
        public override void Write(Utf8JsonWriter writer, Careless value, JsonSerializerOptions options)
        {
            switch (value.Kind % 16)
            {
                case 0:
                    break;
                case 1:
                    writer.WriteNumberValue(1);
                    writer.WriteNumberValue(2);
                    break;
                case 2:
                    writer.WriteCommentValue("c");
                    writer.WriteNumberValue(1);
                    break;
                case 3:
                    writer.WriteRawValue("{\"a\":", skipInputValidation: true);
                    break;
                case 4:
                    writer.WriteRawValue("1]", skipInputValidation: true);
                    break;
                case 5:
                    writer.WriteRawValue(" [ 1.0, \"<\" ] ");
                    break;
                default:
                    writer.WriteStringValue("<é");
                    break;
            }
        }
    }
    [Pipeline<int>(JsonContext = typeof(ConvertersContext))] private static partial class CarelessJson { [Slot(0)] private static Careless Value() => Output<Careless>.Value; }
}

[JsonSerializable(typeof(Converters.Temperature))]
[JsonSerializable(typeof(Converters.Temperature?))]
[JsonSerializable(typeof(Converters.Whole))]
[JsonSerializable(typeof(Converters.OnMember))]
[JsonSerializable(typeof(Converters.Careless))]
internal sealed partial class ConvertersContext : JsonSerializerContext;
