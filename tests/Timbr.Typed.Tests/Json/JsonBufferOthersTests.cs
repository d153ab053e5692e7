using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferOthersTests
{
    [Fact]
    public void Every_half_is_written_as_the_framework_does()
    {
        for (var bits = 0; bits <= ushort.MaxValue; bits++)
        {
            var value = BitConverter.UInt16BitsToHalf((ushort)bits);
            if (Half.IsFinite(value))
            {
                Oracle.WritesTheSame(value, static (b, v) => b.Write(v));
            }
        }
    }

    [Fact]
    public void A_half_that_JSON_cannot_say_throws()
    {
        var buffer = new JsonBuffer();
        Assert.Throws<ArgumentException>(() => buffer.Write(Half.NaN));
        Assert.Throws<ArgumentException>(() => buffer.Write(Half.NegativeInfinity));
        Assert.Equal(0, buffer.Position);
    }

    [Fact]
    public void Numbers_of_128_bits_are_written_as_the_framework_does()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var value = new UInt128((ulong)random.NextInt64() << 1, (ulong)random.NextInt64()) >> random.Next(128);
            Oracle.WritesTheSame(value, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((Int128)value, static (b, v) => b.Write(v));
            Oracle.WritesTheSame(-(Int128)value, static (b, v) => b.Write(v));
        }

        foreach (var edge in new[] { Int128.MinValue, Int128.MaxValue, long.MinValue, long.MaxValue, (Int128)long.MinValue - 1, (Int128)long.MaxValue + 1, ulong.MaxValue, (Int128)ulong.MaxValue + 1, 0 })
        {
            Oracle.WritesTheSame(edge, static (b, v) => b.Write(v));
            Oracle.WritesTheSame((UInt128)edge, static (b, v) => b.Write(v));
        }
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0.0")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4")]
    [InlineData("2147483647.2147483647.2147483647.2147483647")]
    public void Versions_are_written_as_the_framework_does(string? text) =>
        Oracle.WritesTheSame(text is null ? null : Version.Parse(text), static (b, v) => b.Write(v));

    [Theory]
    [InlineData(null)]
    [InlineData("http://user@é.example/a%20b?x=<1>&\"y\"#z")]
    [InlineData("../a b")]
    [InlineData("")]
    public void Uris_are_written_as_they_were_given(string? text) =>
        Oracle.WritesTheSame(text is null ? null : new Uri(text, UriKind.RelativeOrAbsolute), static (b, v) => b.Write(v));

    [Fact]
    public void Memory_is_written_as_base64()
    {
        Oracle.WritesTheSame<Memory<byte>>(new byte[] { 0xFB, 0xFF, 1 }, static (b, v) => b.Write(v));
        Oracle.WritesTheSame<ReadOnlyMemory<byte>>(new byte[] { 0xFB, 0xFF }, static (b, v) => b.Write(v));
        Oracle.WritesTheSame(default(ReadOnlyMemory<byte>), static (b, v) => b.Write(v));
    }

    [Theory]
    [InlineData("{\"a\" : [1.0e0, \"\\u00e9<é\", null, true]}")]
    [InlineData("12345678901234567890.00")]
    [InlineData("\"\\ud83d\\ude00\"")]
    [InlineData("[]")]
    public void Elements_are_written_as_the_framework_does(string json)
    {
        using var document = JsonDocument.Parse(json);
        Oracle.WritesTheSame(document.RootElement, static (b, v) => b.Write(v));
    }

    [Fact]
    public void An_element_of_no_document_throws_and_the_next_is_written()
    {
        using var document = JsonDocument.Parse("[1]");
        Assert.Equal("[1]", Oracle.TextOf(b =>
        {
            Assert.Throws<InvalidOperationException>(() => b.Write(default(JsonElement)));
            b.Write(document.RootElement);
        }));
    }
}
