using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonInputKeysTests
{
    private static readonly JsonSerializerOptions s_withNaN = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    internal static readonly string[] Texts =
    [
        "True", "TRUE", "false", "fAlSe", "true ", " true", "+1", "01", "0001", "1.", "1e2", "-0", "+0", " 1", "1 ", "1,000", "NaN", "nan", "Infinity", "-Infinity", "+Infinity", "infinity", "1e400", "-1e400", "3.5e38", "65505", "65520", "1e5",
        "\\u0031", "\\u002b1", "\\u0054rue", "1\\u0030", "\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u0030\\u00301",
        "170141183460469231731687303715884105727", "170141183460469231731687303715884105728", "-170141183460469231731687303715884105728", "340282366920938463463374607431768211455", "340282366920938463463374607431768211456", "-1", "0x1", "",
        "1.2", "1.2.3", "1.2.3.4", "1.2.3.4.5", "1", "1.2.", ".1.2", " 1.2", "1.2 ", "1.-2", "1.2147483647", "1.2147483648", "\\u0031.2", "http://a/b?c=d", "a b", "http://[", "//x", "Friday", "friday", "5", "Friday, Monday", "x", "0.5", "1E+2",
    ];

    [Fact]
    public void Booleans() => ReadsTheSame(JsonInput.ReadKeyBoolean);

    [Fact]
    public void Integers_with_a_sign()
    {
        ReadsTheSame(JsonInput.ReadKeySByte);
        ReadsTheSame(JsonInput.ReadKeyInt16);
        ReadsTheSame(JsonInput.ReadKeyInt32);
        ReadsTheSame(JsonInput.ReadKeyInt64);
        ReadsTheSame(JsonInput.ReadKeyInt128);
    }

    [Fact]
    public void Integers_without_sign()
    {
        ReadsTheSame(JsonInput.ReadKeyByte);
        ReadsTheSame(JsonInput.ReadKeyUInt16);
        ReadsTheSame(JsonInput.ReadKeyUInt32);
        ReadsTheSame(JsonInput.ReadKeyUInt64);
        ReadsTheSame(JsonInput.ReadKeyUInt128);
    }

    [Fact]
    public void Numbers()
    {
        ReadsTheSame(JsonInput.ReadKeyHalf);
        ReadsTheSame(JsonInput.ReadKeySingle);
        ReadsTheSame(JsonInput.ReadKeyDouble);
        ReadsTheSame(JsonInput.ReadKeyDecimal);
    }

    [Fact]
    public void Strings_and_the_like()
    {
        ReadsTheSame(JsonInput.ReadKeyString);
        ReadsTheSame(JsonInput.ReadKeyChar);
        ReadsTheSame(JsonInput.ReadKeyGuid);
        ReadsTheSame(JsonInput.ReadKeyUri);
        ReadsTheSame(JsonInput.ReadKeyVersion);
    }

    [Fact]
    public void Times()
    {
        ReadsTheSame(JsonInput.ReadKeyDateTime);
        ReadsTheSame(JsonInput.ReadKeyDateTimeOffset);
        ReadsTheSame(JsonInput.ReadKeyDateOnly);
        ReadsTheSame(JsonInput.ReadKeyTimeOnly);
        ReadsTheSame(JsonInput.ReadKeyTimeSpan);
    }

    [Fact]
    public void Enums()
    {
        var reader = new JsonEnumNames<DayOfWeek>(Enum.GetNames<DayOfWeek>(), Enum.GetValues<DayOfWeek>());
        ReadsTheSame(reader.ReadKey);
    }

    [Fact]
    public void A_wrong_key_is_named()
    {
        var error = Assert.Throws<JsonFormatException>(static () => JsonInput.Read("""{"1":1,"x":2}"""u8, "Counts", static (ref Utf8JsonReader r) => Read(ref r, JsonInput.ReadKeyInt32)));
        Assert.Equal("not a Counts: $.x: expected a whole number of 32 bits, found \"x\" (byte 12)", error.Message);
    }

    private static void ReadsTheSame<T>(JsonValueReader<T> readKey)
        where T : notnull
    {
        var random = new Random(13);
        var tokens = JsonInputPrimitivesTests.Tokens.Select(t => t.Trim('"')).Where(t => !t.Contains('"', StringComparison.Ordinal) && !t.EndsWith('\\')).Concat(Texts).Distinct();
        foreach (var token in tokens)
        {
            Agree($"{{\"{token}\":1}}", readKey);
            for (var i = 0; i < 4; i++)
            {
                var mutated = Encoding.UTF8.GetString(JsonInputPrimitivesTests.Mutate(Encoding.UTF8.GetBytes(token), random)).Replace("\"", "", StringComparison.Ordinal);
                Agree($"{{\"{mutated}\":1,\"{token}\":2}}", readKey);
            }
        }
    }

    private static void Agree<T>(string json, JsonValueReader<T> readKey)
        where T : notnull
    {
        var expected = Outcome(() => JsonSerializer.Deserialize<Dictionary<T, int>>(json)!);
        var actual = Outcome(() => JsonInput.Read(Encoding.UTF8.GetBytes(json), "Dictionary", (ref Utf8JsonReader r) => Read(ref r, readKey)));
        Assert.True(expected == actual, $"{json}: expected {expected}, but it was {actual}");
    }

    // What is no number can be read as a key, but not be written as one.
    private static string Outcome<T>(Func<Dictionary<T, int>> read)
        where T : notnull
    {
        try
        {
            return string.Join(' ', read().Select(item => $"{JsonSerializer.Serialize(item.Key, s_withNaN)}:{item.Value}"));
        }
        catch (Exception e) when (e is JsonException or JsonFormatException)
        {
            return "refused";
        }
    }

    private static Dictionary<T, int> Read<T>(ref Utf8JsonReader reader, JsonValueReader<T> readKey)
        where T : notnull
    {
        JsonInput.ExpectObject(ref reader, "Dictionary");
        var items = new Dictionary<T, int>();
        while (JsonInput.NextProperty(ref reader))
        {
            var key = readKey(ref reader);
            reader.Read();
            items[key] = JsonInput.ReadInt32(ref reader);
        }

        return items;
    }
}
