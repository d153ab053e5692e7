using System.Text.Json;
using System.Text.Json.Serialization;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonInputQuotedTests
{
    private static readonly JsonSerializerOptions s_quoted = new() { NumberHandling = JsonNumberHandling.AllowReadingFromString };
    private static readonly JsonSerializerOptions s_named = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    [Fact]
    public void Integers_with_a_sign()
    {
        ReadsTheSame(JsonInput.ReadQuotedSByte, s_quoted);
        ReadsTheSame(JsonInput.ReadQuotedInt16, s_quoted);
        ReadsTheSame(JsonInput.ReadQuotedInt32, s_quoted);
        ReadsTheSame(JsonInput.ReadQuotedInt64, s_quoted);
        ReadsTheSame(JsonInput.ReadQuotedInt128, s_quoted);
    }

    [Fact]
    public void Integers_without_sign()
    {
        ReadsTheSame(JsonInput.ReadQuotedByte, s_quoted);
        ReadsTheSame(JsonInput.ReadQuotedUInt16, s_quoted);
        ReadsTheSame(JsonInput.ReadQuotedUInt32, s_quoted);
        ReadsTheSame(JsonInput.ReadQuotedUInt64, s_quoted);
        ReadsTheSame(JsonInput.ReadQuotedUInt128, s_quoted);
    }

    [Fact]
    public void Numbers()
    {
        ReadsTheSame(JsonInput.ReadQuotedSingle, s_quoted);
        ReadsTheSame(JsonInput.ReadQuotedDouble, s_quoted);
        ReadsTheSame(JsonInput.ReadQuotedDecimal, s_quoted);
    }

    [Fact]
    public void Numbers_of_16_bits() => ReadsTheSame(JsonInput.ReadQuotedHalf, s_quoted, isHalf: true);

    [Fact]
    public void Names_of_what_is_no_number()
    {
        ReadsTheSame(JsonInput.ReadNamedSingle, s_named);
        ReadsTheSame(JsonInput.ReadNamedDouble, s_named);
    }

    [Fact]
    public void Names_of_what_is_no_number_of_16_bits() => ReadsTheSame(JsonInput.ReadNamedHalf, s_named, isHalf: true);

    [Fact]
    public void The_message_tells_the_names() =>
        Assert.Equal(
            "not a double: $: expected a number, \"NaN\", \"Infinity\" or \"-Infinity\", found \"nan\" (byte 6)",
            Assert.Throws<JsonFormatException>(static () => JsonInput.Read("\"nan\""u8, "double", JsonInput.ReadNamedDouble)).Message);

    // The framework fails at a string of more than 20 bytes there, whatever it says.
    private static void ReadsTheSame<T>(JsonValueReader<T> read, JsonSerializerOptions options, bool isHalf = false)
    {
        foreach (var token in JsonInputKeysTests.Texts.Select(t => $"\"{t}\"").Concat(JsonInputPrimitivesTests.Tokens))
        {
            if (!isHalf || !token.StartsWith('"') || token.Length <= 22)
            {
                Oracle.ReadsTheSame(System.Text.Encoding.UTF8.GetBytes(token), read, options);
            }
        }
    }
}
