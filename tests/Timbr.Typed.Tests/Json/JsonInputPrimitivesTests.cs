using System.Globalization;
using System.Text;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonInputPrimitivesTests
{
    // Whatever one type takes, or nearly takes, is tried on every type.
    internal static readonly string[] Tokens =
    [
        "null", "true", "false", "{}", "[]", "[1]", "{\"a\":1}", "\"\"", "\"a\"", "\"ab\"", "\"\\u0061\"", "\"\\u00e9\"", "\"é\"", "\"\\ud83d\\ude00\"", "\"😀\"", "\"\\ud800\"", "\"\\udc00x\"", "\"\\n\"", "\"\\\\\"",
        "0", "-0", "1", "-1", "127", "128", "-128", "-129", "255", "256", "32767", "32768", "-32768", "-32769", "65535", "65536", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "1.0", "1e2", "1E+2", "1.5", "0.1", "1e400", "-1e400", "1e-400", "3.5e38", "1e39",
        "79228162514264337593543950335", "79228162514264337593543950336", "1.10", "1e28", "1e-28", "1e-29", "0.123456789012345678901234567890", "\"1\"", "\"NaN\"", "\"Infinity\"", "\"true\"", "NaN", "01", "+1", "1.", ".5", "-", "1e", "--1",
        "\"5f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a10\"", "\"5F5F2BB1-7D0A-4F5E-9A3A-3C6A1D7F5A10\"", "\"{5f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a10}\"", "\"5f5f2bb17d0a4f5e9a3a3c6a1d7f5a10\"", "\"5f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a1\"", "\"\\u0035f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a10\"",
        "\"2026-01-31\"", "\"2026-02-30\"", "\"2026-1-31\"", "\"0001-01-01\"", "\"9999-12-31\"", "\"0000-01-01\"", "\"2026-13-01\"", "\"2026-01-31T13:05\"", "\"2026-01-31T13:05:00\"", "\"2026-01-31T13:05:00Z\"", "\"2026-01-31T13:05:00+01:00\"", "\"2026-01-31T13:05:00+01\"", "\"2026-01-31T13:05:00.1234567890123456Z\"",
        "\"2026-01-31T13:05:00.12345678901234567Z\"", "\"2026-01-31T24:00:00\"", "\"2026-01-31 13:05:00\"", "\"2026-01-31T13:05:60\"", "\"2026-01-31T13:05:00z\"", "\"\\u00322026-01-31\"", "\"\\u0032026-01-31\"", "\"2026-01-31\\u0054\\u00313:05\"", "\" 2026-01-31\"", "\"2026-01-31T13:05:00-14:01\"",
        "\"13:05:00\"", "\"13:05\"", "\"1:0\"", "\"1\"", "\"13:05:00.1\"", "\"13:05:00.1234567\"", "\"13:05:00.12345678\"", "\"24:00:00\"", "\"1.13:05:00\"", "\"-13:05:00\"", "\"-1.13:05:00.1234567\"", "\" 13:05:00\"", "\"13:05:00 \"", "\"10675199.02:48:05.4775807\"", "\"10675199.02:48:05.4775808\"", "\"-10675199.02:48:05.4775808\"",
        "\"\\u00313:05:00\"", "\"1$$$$$$$\"", "\"00000001:05:00\"", "\"1:2:3\"", "\"1:60:00\"", "\"23:59:59.9999999\"", "\".1\"", "\"1.\"", "\":\"", "\"1:\"", "\"a:b\"", "\"\\u0031:\\u0030\"",
        "\"AQID\"", "\"AQI=\"", "\"AQI\"", "\"AQ==\"", "\"+/8A\"", "\"-_8A\"", "\"A Q I D\"", "\"\\u0041QID\"", "\"AQID=\"", "", " ", " 1 ", "1 2", "1,", "tru", "nul", "\"a", "/*c*/1", "1//c", "\uFEFF1", "'a'",
    ];

    private static ReadOnlySpan<byte> Alphabet => "0123456789 .:-+TZ\"\\u{}[],eE\nab"u8;

    [Fact]
    public void Booleans_are_read_as_the_framework_does() => ReadsTheSame(JsonInput.ReadBoolean);

    [Fact]
    public void Integers_of_8_bits_are_read_as_the_framework_does()
    {
        ReadsTheSame(JsonInput.ReadByte);
        ReadsTheSame(JsonInput.ReadSByte);
    }

    [Fact]
    public void Integers_of_16_bits_are_read_as_the_framework_does()
    {
        ReadsTheSame(JsonInput.ReadInt16);
        ReadsTheSame(JsonInput.ReadUInt16);
    }

    [Fact]
    public void Integers_of_32_bits_are_read_as_the_framework_does()
    {
        ReadsTheSame(JsonInput.ReadInt32);
        ReadsTheSame(JsonInput.ReadUInt32);
    }

    [Fact]
    public void Integers_of_64_bits_are_read_as_the_framework_does()
    {
        ReadsTheSame(JsonInput.ReadInt64);
        ReadsTheSame(JsonInput.ReadUInt64);
    }

    [Fact]
    public void Floating_point_numbers_are_read_as_the_framework_does()
    {
        ReadsTheSame(JsonInput.ReadSingle);
        ReadsTheSame(JsonInput.ReadDouble);
    }

    [Fact]
    public void Decimals_are_read_as_the_framework_does() => ReadsTheSame(JsonInput.ReadDecimal);

    [Fact]
    public void Characters_are_read_as_the_framework_does() => ReadsTheSame(JsonInput.ReadChar);

    [Fact]
    public void Strings_are_read_as_the_framework_does() => ReadsTheSame(JsonInput.ReadString);

    [Fact]
    public void Guids_are_read_as_the_framework_does() => ReadsTheSame(JsonInput.ReadGuid);

    [Fact]
    public void Times_are_read_as_the_framework_does()
    {
        ReadsTheSame(JsonInput.ReadDateTime);
        ReadsTheSame(JsonInput.ReadDateTimeOffset);
    }

    [Fact]
    public void Dates_are_read_as_the_framework_does() => ReadsTheSame(JsonInput.ReadDateOnly);

    [Fact]
    public void Times_of_day_are_read_as_the_framework_does() => ReadsTheSame(JsonInput.ReadTimeOnly);

    [Fact]
    public void Durations_are_read_as_the_framework_does() => ReadsTheSame(JsonInput.ReadTimeSpan);

    [Fact]
    public void Bytes_are_read_as_the_framework_does() => ReadsTheSame(JsonInput.ReadBytes);

    [Fact]
    public void Random_doubles_are_read_as_the_framework_does()
    {
        var random = new Random(10);
        for (var i = 0; i < 20_000; i++)
        {
            var text = random.NextDouble().ToString("G" + random.Next(1, 25), CultureInfo.InvariantCulture) + "e" + random.Next(-340, 320);
            Oracle.ReadsTheSame(text, JsonInput.ReadDouble);
            Oracle.ReadsTheSame(text, JsonInput.ReadSingle);
        }
    }

    [Fact]
    public void Bytes_that_are_not_UTF8_are_read_as_the_framework_does()
    {
        byte[][] texts = [[(byte)'"', 0xC3, (byte)'"'], [(byte)'"', 0xFF, (byte)'"'], [(byte)'"', 0xED, 0xA0, 0x80, (byte)'"'], [0xEF, 0xBB, 0xBF, (byte)'1'], [0]];
        foreach (var text in texts)
        {
            Oracle.ReadsTheSame(text, JsonInput.ReadString);
            Oracle.ReadsTheSame(text, JsonInput.ReadChar);
            Oracle.ReadsTheSame(text, JsonInput.ReadInt32);
            Oracle.ReadsTheSame(text, JsonInput.ReadDateOnly);
            Oracle.ReadsTheSame(text, JsonInput.ReadBytes);
        }
    }

    private static void ReadsTheSame<T>(JsonValueReader<T> read)
    {
        var random = new Random(11);
        foreach (var token in Tokens)
        {
            Oracle.ReadsTheSame(token, read);
            for (var i = 0; i < 40; i++)
            {
                Oracle.ReadsTheSame(Mutate(Encoding.UTF8.GetBytes(token), random), read);
            }
        }
    }

    /// <summary>Changes, drops or doubles a few bytes.</summary>
    internal static byte[] Mutate(byte[] text, Random random)
    {
        var bytes = new List<byte>(text);
        for (var i = random.Next(1, 3); i > 0 && bytes.Count > 0; i--)
        {
            var at = random.Next(bytes.Count);
            switch (random.Next(3))
            {
                case 0:
                    bytes.RemoveAt(at);
                    break;
                case 1:
                    bytes.Insert(at, bytes[random.Next(bytes.Count)]);
                    break;
                default:
                    bytes[at] = Alphabet[random.Next(Alphabet.Length)];
                    break;
            }
        }

        return [.. bytes];
    }
}
