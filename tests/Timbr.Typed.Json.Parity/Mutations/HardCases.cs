using System.Text;

namespace Timbr.Typed.Json.Parity.Mutations;

/// <summary>Texts that readers get wrong: for any type, and made out of a text that is right for one.</summary>
internal static class HardCases
{
    private static readonly string[] s_values =
    [
        "", " ", "\n", "null", "nul", "nulll", "NULL", "true", "false", "True", "0", "-0", "0.0", "-0.0", "1", "-1", "1.0", "1.5", "1e2", "1E2", "1e+2", "1e-2", "10e-1", "0e0", "1e400", "-1e400", "1e-400", "1.7976931348623157e308", "1.7976931348623159e308",
        "5e-324", "2e-324", "3.4028235e38", "3.4028236e38", "65504", "65519", "65520", "01", "00", "-01", "-", "+1", ".5", "5.", "1e", "1e+", "0x1", "1_000", "NaN", "-NaN", "Infinity", "-Infinity",
        "127", "128", "-128", "-129", "255", "256", "32767", "32768", "-32768", "-32769", "65535", "65536", "2147483647", "2147483648", "-2147483648", "-2147483649", "4294967295", "4294967296",
        "9223372036854775807", "9223372036854775808", "-9223372036854775808", "-9223372036854775809", "18446744073709551615", "18446744073709551616", "79228162514264337593543950335", "79228162514264337593543950336", "-79228162514264337593543950336",
        "170141183460469231731687303715884105727", "170141183460469231731687303715884105728", "-170141183460469231731687303715884105728", "-170141183460469231731687303715884105729", "340282366920938463463374607431768211455", "340282366920938463463374607431768211456",
        "0.1234567890123456789012345678901234567890", "123456789012345678901234567890.5", "1.00000000000000000000000000000000000001", "9007199254740993", "0.1e1", "00000000000000000001", "1000000000000000000000000000000000000000000000000000000000000",
        "\"\"", "\" \"", "\"a\"", "\"ab\"", "\"é\"", "\"😀\"", "\"\\ud83d\\ude00\"", "\"\\u0061\"", "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\udc00\\ud800\"", "\"\\ud800x\"", "\"\\ud800\\u0041\"", "\"\\u00\"", "\"\\x\"", "\"\\", "\"\t\"", "\"\n\"", "\"\u0000\"", "\"\\u0000\"", "\"unfinished", "'a'", "a",
        "\"1\"", "\"-1\"", "\" 1\"", "\"1 \"", "\"1.5\"", "\"1e2\"", "\"NaN\"", "\"nan\"", "\"Infinity\"", "\"-Infinity\"", "\"null\"", "\"true\"", "\"True\"", "\"\\u0031\"",
        "\"2026-01-31\"", "\"2026-1-31\"", "\"2026-02-30\"", "\"2026-01-31T13:05\"", "\"2026-01-31T13:05:00\"", "\"2026-01-31T13:05:00Z\"", "\"2026-01-31T13:05:00z\"", "\"2026-01-31t13:05:00Z\"", "\"2026-01-31 13:05:00\"", "\"2026-01-31T13:05:00.1\"", "\"2026-01-31T13:05:00.1234567\"", "\"2026-01-31T13:05:00.12345678\"", "\"2026-01-31T13:05:00,1\"",
        "\"2026-01-31T13:05:00+01:00\"", "\"2026-01-31T13:05:00-14:00\"", "\"2026-01-31T13:05:00+15:00\"", "\"2026-01-31T24:00:00\"", "\"2026-01-31T23:59:60\"", "\"0001-01-01T00:00:00+01:00\"", "\"9999-12-31T23:59:59.9999999Z\"", "\"\\u0032026-01-31\"", "\"2026-01-31Z\"", "\"+2026-01-31\"", "\"20260131\"",
        "\"13:05\"", "\"13:05:00\"", "\"13:05:00.1\"", "\"13:05:00.1234567\"", "\"13:05:00.12345678\"", "\"24:00:00\"", "\"1:0\"", "\"1:0:0\"", "\"-13:05:00\"", "\"1.13:05:00\"", "\"10675199.02:48:05.4775807\"", "\"10675199.02:48:05.4775808\"", "\"-10675199.02:48:05.4775808\"", "\" 13:05:00\"", "\"13:60:00\"", "\"P1D\"",
        "\"5f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a10\"", "\"5F5F2BB1-7D0A-4F5E-9A3A-3C6A1D7F5A10\"", "\"{5f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a10}\"", "\"5f5f2bb17d0a4f5e9a3a3c6a1d7f5a10\"", "\"5f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a1\"", "\" 5f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a10\"", "\"\\u0035f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a10\"",
        "\"QQ==\"", "\"QQ=\"", "\"QQ\"", "\"QUI=\"", "\"QUJD\"", "\"QU JD\"", "\"QUJD\\n\"", "\"+/8A\"", "\"\\u002b/8A\"", "\"-_8A\"", "\"!\"", "\"=\"", "\"1.2\"", "\"1.2.3.4\"", "\"1\"", "\"1.2.3.4.5\"", "\" 1.2\"", "\"1.-2\"", "\"http://a/b?c\"", "\"not a uri\"", "\"http://[\"",
        "\"Red\"", "\"red\"", "\"RED\"", "\"Red, Blue\"", "\"Red,Blue\"", "\"Left, Right\"", "\" Left ,Right \"", "\"Left,\"", "\"5\"", "\"None\"", "\"circle\"",
        "{}", "[]", "{ }", "[ ]", "[[]]", "[{}]", "{\"\":0}", "{\"a\":1}", "{\"a\":1,\"a\":2}", "{\"a\":1,}", "[1,]", "[,1]", "[1 2]", "[1,,2]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\" 1}", "{a:1}", "{'a':1}", "{\"a\":1 \"b\":2}", "{\"a\":1;\"b\":2}", "{1:2}", "{null:1}", "{\"\\ud800\":1}", "{\"a\\ud800\":{}}", "{\"\\u0061\":1}", "{", "}", "[", "]", "[}", "{]", "{\"", "{\"a", "{\"a\":", "{\"a\":1",
        "// c\n1", "/* c */1", "[/* c */]", "{/* c */}", "[1// c\n]", "{\"a\":/* c */1}", "1 // c", "{} {}", "[] []", "1 1", "null null", "{}x", "{},", "\uFEFF{}", "\uFEFF1", "\uFEFF", "\u00A0{}", "{}\u0000", "\u0000", "{}\uFEFF",
        "{\"$type\":\"a\"}", "{\"$type\":\"circle\"}", "{\"$type\":null}", "{\"$type\":1}", "{\"$type\":7,\"A\":1}", "{\"A\":1,\"$type\":7}", "{\"$type\":\"circle\",\"$type\":\"circle\"}", "{\"$id\":\"1\"}", "{\"$ref\":\"1\"}", "{\"$id\":\"1\",\"$values\":[]}", "{\"\\u0024type\":\"circle\"}",
        "{\"1\":1}", "{\"1\":1,\"1\":2}", "{\" 1\":1}", "{\"1.5\":1}", "{\"-0\":1}", "{\"1e2\":1}", "{\"True\":1}", "{\"true\":1}", "{\"Red\":1}", "{\"red\":1}", "{\"2026-01-31\":1}", "{\"13:05:00\":1}", "{\"5f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a10\":1}", "{\"NaN\":1}", "{\"Left, Right\":1}", "{\"\\u0031\":1}", "{\"null\":1}", "{\"a\":null}", "{\"1\":null}",
        "{\"Key\":\"a\",\"Value\":1}", "{\"Key\":1,\"Value\":\"b\"}", "{\"Value\":1}", "{\"Key\":null,\"Value\":null}", "{\"key\":1,\"value\":1}", "{\"Key\":1,\"Key\":2,\"Value\":3}", "{\"Item1\":1,\"Item2\":\"a\"}",
    ];

    private static readonly byte[][] s_bytes =
    [
        [0xFF], [0xC0, 0x80], [0x22, 0xFF, 0x22], [0x22, 0xC3, 0x22], [0x22, 0xED, 0xA0, 0x80, 0x22], [0x22, 0xF0, 0x9F, 0x98, 0x22], [0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], [0x7B, 0x22, 0xFF, 0x22, 0x3A, 0x31, 0x7D],
        [0x7B, 0x22, 0x41, 0x22, 0x3A, 0x22, 0xE9, 0x22, 0x7D], [0xEF, 0xBB], [0xFE, 0xFF, 0x00, 0x31], [0x31, 0x00], [0x22, 0x00, 0x22], [0x5B, 0x22, 0x80, 0x22, 0x5D],
    ];

    /// <summary>The same for every type.</summary>
    public static IReadOnlyList<byte[]> OfAnyType { get; } =
    [
        .. s_bytes,
        .. new[] { "$", "[$]", "{\"A\":$}", "{\"Value\":$}" }.SelectMany(frame => s_values.Select(value => Encoding.UTF8.GetBytes(frame.Replace("$", value, StringComparison.Ordinal)))),
        .. new[] { 62, 63, 64, 65, 1000 }.SelectMany(Nested),
    ];

    /// <summary>Made out of a text that is right.</summary>
    public static IEnumerable<byte[]> Of(byte[] json)
    {
        for (var length = 0; length < json.Length; length++)
        {
            yield return json[..length];
        }

        foreach (var (before, behind) in new[] { (" \r\n\t", ""), ("", " \r\n\t"), ("\uFEFF", ""), ("", "x"), ("", ","), ("", "null"), ("/**/", ""), ("", "/**/"), ("", "//"), ("[", "]"), ("\0", ""), ("", "\0"), ("\u00A0", "") })
        {
            yield return [.. Encoding.UTF8.GetBytes(before), .. json, .. Encoding.UTF8.GetBytes(behind)];
        }

        foreach (var token in Token.Of(json))
        {
            foreach (var text in Around(json, token))
            {
                yield return text;
            }
        }
    }

    private static IEnumerable<byte[]> Around(byte[] json, Token token)
    {
        var first = json[token.Start];
        foreach (var inserted in new[] { " ", "\n", "/*c*/", "//c\n", ",", "0", "\u00A0" })
        {
            yield return Replaced(json, token.End, 0, inserted);
        }

        if (first is (byte)'}' or (byte)']')
        {
            yield return Replaced(json, token.Start, 0, ",");
        }

        if (first == (byte)'{')
        {
            foreach (var member in new[] { "\"unknown\":null", "\"unknown\":[{\"a\":[]},1e400]", "\"unknown\":[1,]", "\"\\ud800\":1", "\"unknown\":\"\\ud800\"", "\"a\\u0062\":{}", "\"\":{}" })
            {
                var isEmpty = json.AsSpan(token.End).StartsWith("}"u8);
                yield return Replaced(json, token.End, 0, isEmpty ? member : member + ",");
            }
        }

        if (first is (byte)'{' or (byte)'}' or (byte)'[' or (byte)']' or (byte)',' or (byte)':')
        {
            yield break;
        }

        foreach (var value in new[] { "null", "true", "1", "1.5", "1e400", "\"a\"", "\"\\ud800\"", "{}", "[]", "[[1]]", "x" })
        {
            yield return Replaced(json, token.Start, token.Length, value);
        }

        if (first == (byte)'"')
        {
            yield return Replaced(json, token.Start, token.Length, string.Concat("\"", string.Concat(System.Text.Json.JsonSerializer.Deserialize<string>(json.AsSpan(token.Start, token.Length))!.Select(c => $"\\u{(int)c:x4}")), "\""));
        }
    }

    private static IEnumerable<byte[]> Nested(int depth)
    {
        yield return Encoding.UTF8.GetBytes(new string('[', depth) + new string(']', depth));
        yield return Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"a\":", depth)) + "1" + new string('}', depth));
        yield return Encoding.UTF8.GetBytes("{\"unknown\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}");
        yield return Encoding.UTF8.GetBytes("{\"A\":" + new string('[', depth - 1) + new string(']', depth - 1) + "}");
    }

    private static byte[] Replaced(byte[] json, int start, int length, string text) => [.. json.AsSpan(0, start), .. Encoding.UTF8.GetBytes(text), .. json.AsSpan(start + length)];
}
