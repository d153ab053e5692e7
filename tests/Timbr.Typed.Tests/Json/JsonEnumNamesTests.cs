using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonEnumNamesTests
{
    private static readonly JsonSerializerOptions s_options = new() { Converters = { new JsonStringEnumConverter() } };

    private static readonly string[] s_texts =
    [
        "\"Red\"", "\"red\"", "\"RED\"", "\"Green\"", "\"green\"", "\"gREEN\"", "\"Other\"", "\"\"", "\" \"", "\" Red\"", "\"Red \"", "\"Red,Green\"", "\"Red, Green\"", "\"red , GREEN\"", "\"Red,\"", "\",Red\"", "\"Red,,Green\"", "\"Red, 4\"", "\"1\"", "\"-1\"",
        "\"+1\"", "\"300\"", "\"4294967296\"", "\"0\"", "0", "1", "5", "77", "-1", "255", "256", "65536", "18446744073709551615", "1.0", "1e0", "null", "true", "{}", "[]", "\"\\u0052ed\"", "\"R\\u0065d, Green\"", "\"\\ud800\"", "\"Both\"", "\"Blue\"", "\"A b\"", "\"Ä\"", "\"ä\"", "\"None\"",
    ];

    public enum Colour
    {
        Red,
        Green = 5,
        Ä = 7,
    }

    [Flags]
    public enum Colours : byte
    {
        None = 0,
        Red = 1,
        Green = 2,
        Both = 3,
        Blue = 4,
    }

    public enum Wide : ulong
    {
        Red = ulong.MaxValue,
        Green = 0,
    }

    public enum Renamed
    {
        [JsonStringEnumMemberName("A b")]
        Red,
        Green,
    }

    [Flags]
    public enum Negative : sbyte
    {
        Red = -1,
        Green = 64,
    }

    [Fact]
    public void Names_are_read_as_the_framework_does() => ReadsTheSame<Colour>(Enum.GetNames<Colour>());

    [Fact]
    public void Flags_are_read_as_the_framework_does()
    {
        ReadsTheSame<Colours>(Enum.GetNames<Colours>());
        ReadsTheSame<Negative>(Enum.GetNames<Negative>());
    }

    [Fact]
    public void Wide_enums_are_read_as_the_framework_does() => ReadsTheSame<Wide>(Enum.GetNames<Wide>());

    [Fact]
    public void Names_of_JSON_are_read_as_the_framework_does() => ReadsTheSame<Renamed>(["A b", "Green"]);

    [Fact]
    public void Without_names_the_framework_is_asked() => ReadsTheSame<Colour>([]);

    [Fact]
    public void The_message_names_the_enum() =>
        Assert.Equal(
            "not a Paint: $: expected a name of Colour, found \"Pink\" (byte 7)",
            Assert.Throws<JsonFormatException>(static () => JsonInput.Read("\"Pink\""u8, "Paint", new JsonEnumNames<Colour>([], []).Read)).Message);

    [Fact]
    public void There_are_as_many_values_as_names() => Assert.Throws<ArgumentException>(static () => new JsonEnumNames<Colour>(["Red"], []));

    private static void ReadsTheSame<T>(string[] names)
        where T : struct, Enum
    {
        var values = names.Length == 0 ? [] : Enum.GetNames<T>().Select(Enum.Parse<T>).ToArray();
        var reader = new JsonEnumNames<T>(names, values);
        var random = new Random(15);
        foreach (var text in s_texts)
        {
            Agree<T>(text, reader);
            for (var i = 0; i < 20; i++)
            {
                Agree<T>(Encoding.UTF8.GetString(JsonInputPrimitivesTests.Mutate(Encoding.UTF8.GetBytes(text), random)), reader);
            }
        }
    }

    private static void Agree<T>(string text, JsonEnumNames<T> reader)
        where T : struct, Enum
    {
        Oracle.ReadsTheSame(Encoding.UTF8.GetBytes(text), reader.Read, s_options);
        if (text is ['"', ..])
        {
            Oracle.ReadsTheSame(Encoding.UTF8.GetBytes($"{{{text}:1}}"), (ref Utf8JsonReader r) => ReadKey(ref r, reader), s_options);
        }
    }

    private static Dictionary<T, int> ReadKey<T>(ref Utf8JsonReader reader, JsonEnumNames<T> names)
        where T : struct, Enum
    {
        var items = new Dictionary<T, int>();
        while (JsonInput.NextProperty(ref reader))
        {
            var key = names.ReadKey(ref reader);
            reader.Read();
            items[key] = JsonInput.ReadInt32(ref reader);
        }

        return items;
    }
}
