using System.Text;

namespace Timbr.Typed.Json.Parity.Mutations;

/// <summary>Changes JSON texts in one to three places, always in the same way for a seed.</summary>
internal sealed class Mutator(int seed)
{
    private static readonly byte[][] s_values =
    [
        .. new[]
        {
            "null", "true", "false", "0", "-0", "1", "-1", "1.0", "1e2", "1E+2", "1.5", "1e400", "-1e400", "1e-400", "127", "128", "255", "256", "-129", "32768", "65536", "2147483647", "2147483648", "-2147483649", "4294967296",
            "9223372036854775807", "9223372036854775808", "18446744073709551616", "340282366920938463463374607431768211456", "79228162514264337593543950336", "3.5e38", "65520", "01", "1.", ".1", "+1", "-", "1e", "NaN", "Infinity", "\"NaN\"", "\"1\"", "\"Infinity\"",
            "\"\"", "\"a\"", "\"ab\"", "\"\\u0041\"", "\"\\ud83d\\ude00\"", "\"\\ud800\"", "\"\\udc00\"", "\"\\x\"", "\"\\u12\"", "\"\t\"", "\"unfinished", "\"2026-01-31\"", "\"2026-01-31T13:05:00Z\"", "\"2026-01-31T13:05:00.1234567+01:00\"", "\"13:05:00\"", "\"1:0\"", "\"1.13:05:00\"", "\"5f5f2bb1-7d0a-4f5e-9a3a-3c6a1d7f5a10\"",
            "\"+/8A\"", "\"-_8A\"", "\"QQ==\"", "\"QQ\"", "\"1.2.3.4\"", "\"http://a/\"", "\"True\"", "\"Red\"", "\"red\"", "\"Red, Blue\"",
            "{}", "[]", "[[]]", "[{}]", "{\"a\":1}", "{\"Value\":null}", "{\"$type\":\"a\"}", "{\"$type\":1}", "[null]", "[1,2]", "[\"a\"]", "{", "}", "[", "]", ",", ":", "//c\n", "/*c*/", " ", "\n", "\uFEFF", "tru", "nul", "True",
        }.Select(Encoding.UTF8.GetBytes),
    ];

    private static readonly byte[][] s_members =
    [
        .. new[] { "\"unknown\":1", "\"unknown\":{\"a\":[1,{\"b\":null}]}", "\"\":0", "\"\\u0056alue\":1", "\"\\ud800\":1", "\"$type\":\"a\"", "\"$type\":0", "\"$id\":\"1\"", "\"$ref\":\"1\"", "\"$values\":[]", "\"value\":null", "\"Value\":null", "\"unknown\":[1,]", "\"a.b ['\":x" }.Select(Encoding.UTF8.GetBytes),
    ];

    private readonly Random _random = new(seed);

    public byte[] Next(byte[] json)
    {
        var text = Once(json);
        while (_random.Next(3) == 0)
        {
            text = Once(text);
        }

        return text;
    }

    private byte[] Once(byte[] json)
    {
        List<Token> tokens;
        try
        {
            tokens = Token.Of(json);
        }
        catch (System.Text.Json.JsonException)
        {
            return Bytes(json);
        }

        if (tokens.Count == 0)
        {
            return Bytes(json);
        }

        var token = tokens[_random.Next(tokens.Count)];
        var other = tokens[_random.Next(tokens.Count)];
        var text = json.AsSpan(token.Start, token.Length);
        return _random.Next(16) switch
        {
            0 => Replace(json, token, []),
            1 => Replace(json, token, [.. text, .. text]),
            2 => Swap(json, token, other),
            3 or 4 or 5 => Replace(json, ValueAt(tokens, token, json), Pick(s_values)),
            6 => Replace(json, token, json.AsSpan(other.Start, other.Length)),
            7 => Insert(json, token.Start, Pick(s_values)),
            8 => Digits(json, token),
            9 => Escaped(json, token),
            10 => Replace(json, token, [(byte)'[', .. text, (byte)']']),
            11 => json[..token.End],
            12 => Member(json, token),
            13 => DropMember(json, tokens, token),
            14 => Insert(json, token.End, Pick([" "u8.ToArray(), "\n\t"u8.ToArray(), ","u8.ToArray(), "/*c*/"u8.ToArray()])),
            _ => Bytes(json),
        };
    }

    private byte[] Bytes(byte[] json)
    {
        if (json.Length == 0)
        {
            return [(byte)_random.Next(256)];
        }

        var copy = (byte[])json.Clone();
        var place = _random.Next(copy.Length);
        switch (_random.Next(4))
        {
            case 0:
                copy[place] ^= (byte)(1 << _random.Next(8));
                return copy;
            case 1:
                copy[place] = (byte)_random.Next(256);
                return copy;
            case 2:
                copy[place] = (byte)"\"\\{}[]:,0123456789.eE+-tfnu /\u007f"[_random.Next(30)];
                return copy;
            default:
                return Replace(copy, new Token(place, Math.Min(_random.Next(1, 4), copy.Length - place)), []);
        }
    }

    // The name or the value at the token rather than the comma behind it, mostly.
    private Token ValueAt(List<Token> tokens, Token token, byte[] json)
    {
        for (var i = tokens.IndexOf(token); i >= 0 && i < tokens.Count; i++)
        {
            if (json[tokens[i].Start] is not ((byte)',' or (byte)':' or (byte)'}' or (byte)']') && (i + 1 >= tokens.Count || json[tokens[i + 1].Start] != (byte)':'))
            {
                return tokens[i];
            }
        }

        return token;
    }

    private byte[] Digits(byte[] json, Token token)
    {
        var added = Pick(["0"u8.ToArray(), "9"u8.ToArray(), "00000000000000000000"u8.ToArray(), ".0"u8.ToArray(), "e1"u8.ToArray(), "99999999999999999999999999999999999999999"u8.ToArray()]);
        return Insert(json, token.Start + _random.Next(token.Length + 1), added);
    }

    // The same text with some characters as \uXXXX, upper or lower case.
    private byte[] Escaped(byte[] json, Token token)
    {
        if (json[token.Start] != (byte)'"')
        {
            return Insert(json, token.Start, Pick(["\\u0041"u8.ToArray(), "\\"u8.ToArray(), " "u8.ToArray()]));
        }

        var text = new List<byte>();
        for (var i = token.Start; i < token.End; i++)
        {
            var canEscape = json[i] is > 32 and < 127 && json[i] is not ((byte)'"' or (byte)'\\') && (i == token.Start + 1 || json[i - 1] != (byte)'\\');
            text.AddRange(canEscape && _random.Next(3) == 0 ? Encoding.ASCII.GetBytes($"\\u00{(_random.Next(2) == 0 ? json[i].ToString("x2") : json[i].ToString("X2"))}") : [json[i]]);
        }

        return Replace(json, token, [.. text]);
    }

    // One more member: unknown, or a copy of one that is there.
    private byte[] Member(byte[] json, Token token)
    {
        var open = json.AsSpan(token.Start).IndexOf((byte)'{');
        var isFirst = _random.Next(2) == 0;
        if (open < 0)
        {
            return Bytes(json);
        }

        open += token.Start;
        var member = Pick(s_members);
        var isEmpty = json.AsSpan(open + 1).TrimStart(" \n\r\t"u8) is [(byte)'}', ..];
        if (isEmpty)
        {
            return Insert(json, open + 1, member);
        }

        var close = json.AsSpan(open).IndexOf((byte)'}') + open;
        return isFirst || close < open ? Insert(json, open + 1, [.. member, (byte)',']) : Insert(json, close, [(byte)',', .. member]);
    }

    private byte[] DropMember(byte[] json, List<Token> tokens, Token token)
    {
        var from = tokens.IndexOf(token);
        var to = Math.Min(tokens.Count - 1, from + _random.Next(1, 5));
        return Replace(json, new Token(token.Start, tokens[to].End - token.Start), _random.Next(4) == 0 ? json.AsSpan(token.Start, tokens[to].End - token.Start).ToArray().Concat(json.AsSpan(token.Start, tokens[to].End - token.Start).ToArray()).ToArray() : []);
    }

    private static byte[] Swap(byte[] json, Token a, Token b)
    {
        if (a.Start > b.Start)
        {
            (a, b) = (b, a);
        }

        return a == b ? json : [.. json[..a.Start], .. json[b.Start..b.End], .. json[a.End..b.Start], .. json[a.Start..a.End], .. json[b.End..]];
    }

    private T Pick<T>(T[] choices) => choices[_random.Next(choices.Length)];

    private static byte[] Insert(byte[] json, int place, ReadOnlySpan<byte> text) => [.. json.AsSpan(0, place), .. text, .. json.AsSpan(place)];

    private static byte[] Replace(byte[] json, Token token, ReadOnlySpan<byte> text) => [.. json.AsSpan(0, token.Start), .. text, .. json.AsSpan(token.End)];
}
