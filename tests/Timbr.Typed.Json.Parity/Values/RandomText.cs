using System.Globalization;
using System.Text;

namespace Timbr.Typed.Json.Parity.Values;

/// <summary>Texts that are easy to write or read wrongly.</summary>
internal static class RandomText
{
    private static readonly string[] s_pieces =
    [
        "a", "Zz9", " ", "\"", "\\", "/", "<", ">", "&", "'", "+", "`", "=", "\0", "\u0001", "\b", "\t", "\n", "\f", "\r", "\u001F", "\u007F", "\u0080", "\u0085", "\u00A0", "é", "ß", "Ж", "漢",
        "\u2028", "\u2029", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "\uD7FF", "\uE000", "😀", "\U0010FFFF", "\U00010000", "\uD800", "\uDBFF", "\uDC00", "\uDFFF", "\uDC00\uD800", "$type", "$", ".", "['", "null", "\\u0041", "</script>",
    ];

    public static string Next(Random random) => random.Next(12) switch
    {
        0 => "",
        1 => new string('x', random.Next(1, 300)),
        2 => new string('é', random.Next(1, 90)),
        3 => string.Concat(Enumerable.Repeat("a\"b", random.Next(1, 60))),
        4 or 5 or 6 => "text " + random.Next(1000).ToString(CultureInfo.InvariantCulture),
        _ => Pieces(random, random.Next(1, 12)),
    };

    public static char NextChar(Random random) => random.Next(3) switch
    {
        0 => (char)random.Next(32, 127),
        1 => (char)random.Next(char.MaxValue + 1),
        _ => s_pieces[random.Next(s_pieces.Length)][0],
    };

    /// <summary>Any JSON value.</summary>
    public static string NextJson(Random random, int depth = 0)
    {
        switch (random.Next(depth > 3 ? 7 : 10))
        {
            case 0: return "null";
            case 1: return random.Next(2) == 0 ? "true" : "false";
            case 2: return random.Next(-1000, 1000).ToString(CultureInfo.InvariantCulture);
            case 3: return random.Next(4) switch { 0 => "1.0e0", 1 => "-0", 2 => "1e400", _ => random.NextDouble().ToString("R", CultureInfo.InvariantCulture) };
            case 4: return System.Text.Json.JsonSerializer.Serialize(Next(random));
            case 5: return "\"\\u0041\\/b\"";
            case 6: return "\"<é😀'>\"";
            case 7: return "[" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(_ => NextJson(random, depth + 1))) + "]";
            default: return "{" + string.Join(",", Enumerable.Range(0, random.Next(4)).Select(i => $"\"k{i}{(random.Next(4) == 0 ? "<" : "")}\":{NextJson(random, depth + 1)}")) + "}";
        }
    }

    private static string Pieces(Random random, int count)
    {
        var text = new StringBuilder();
        for (; count > 0; count--)
        {
            text.Append(s_pieces[random.Next(s_pieces.Length)]);
        }

        return text.ToString();
    }
}
