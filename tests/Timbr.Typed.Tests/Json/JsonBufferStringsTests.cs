using System.Text;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferStringsTests
{
    [Fact]
    public void Every_character_is_written_as_the_framework_does()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            Oracle.WritesTheSame((char)c, static (b, v) => b.Write(v));
        }
    }

    [Fact]
    public void Every_character_is_escaped_at_every_place_of_a_text()
    {
        foreach (var length in new[] { 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 50 })
        {
            for (var at = 0; at < length; at++)
            {
                for (var c = 0; c < 0x180; c++)
                {
                    var text = new string('x', length).ToCharArray();
                    text[at] = (char)c;
                    WritesTheSame(new string(text));
                }
            }
        }
    }

    [Fact]
    public void Every_character_is_found_in_a_long_text()
    {
        for (var c = 0; c <= char.MaxValue; c++)
        {
            WritesTheSame("0123456789abcde" + (char)c + "0123456789abcdef");
        }
    }

    [Fact]
    public void Any_string_is_written_as_the_framework_does() => Oracle.WritesTheSameForAny<string?>(static (b, v) => b.Write(v));

    [Fact]
    public void Mixtures_of_clean_text_escapes_and_surrogates_are_written_as_the_framework_does()
    {
        var random = new Random(3);
        for (var i = 0; i < 50_000; i++)
        {
            WritesTheSame(RandomText(random, random.Next(80)));
        }
    }

    [Fact]
    public void A_long_text_is_written_as_the_framework_does()
    {
        WritesTheSame(RandomText(new Random(4), 300_000));
        WritesTheSame(new string('x', 300_000));
        WritesTheSame(new string('é', 100_000));
    }

    [Fact]
    public void Keys_are_escaped_and_end_in_a_colon() =>
        Assert.Equal("""{"a \u0022b\u0022 \u00E9":1}""", Oracle.TextOf(static b =>
        {
            b.WriteRaw("{"u8);
            b.WriteKey("a \"b\" é");
            b.Write(1);
            b.WriteRaw("}"u8);
        }));

    [Fact]
    public void Bytes_are_written_as_base64()
    {
        Oracle.WritesTheSameForAny<byte[]?>(static (b, v) => b.Write(v));
        Oracle.WritesTheSame(new byte[] { 0xFB, 0xFF, 0x80 }, static (b, v) => b.Write(v));
        for (var length = 0; length < 200; length++)
        {
            var bytes = new byte[length];
            new Random(length).NextBytes(bytes);
            Oracle.WritesTheSame(bytes, static (b, v) => b.Write(v));
        }
    }

    internal static string RandomText(Random random, int length)
    {
        var text = new StringBuilder();
        while (text.Length < length)
        {
            switch (random.Next(8))
            {
                case 0:
                    text.Append((char)random.Next(0x10000));
                    break;
                case 1:
                    text.Append((char)random.Next(0xD800, 0xE000));
                    break;
                case 2:
                    text.Append(char.ConvertFromUtf32(random.Next(0x10000, 0x110000)));
                    break;
                case 3:
                    text.Append("<>&'\"+`\\/\b\t\n\f\r\u007F"[random.Next(14)]);
                    break;
                default:
                    text.Append('a', random.Next(20));
                    break;
            }
        }

        return text.ToString();
    }

    private static void WritesTheSame(string text) => Oracle.WritesTheSame(text, static (b, v) => b.Write(v));
}
