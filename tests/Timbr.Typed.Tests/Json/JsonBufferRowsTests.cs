using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferRowsTests
{
    private const int Most = 1000;

    [Fact]
    public void A_row_holds_literals_and_numbers() =>
        Assert.Equal("[255,-128,-32768,65535,-2147483648,4294967295,-9223372036854775808,18446744073709551615,1.5,-0.1,true,false]", Oracle.TextOf(static b =>
        {
            ref var at = ref b.Begin(Most);
            at = ref JsonBuffer.Put(ref at, "["u8);
            at = ref JsonBuffer.Put(ref at, byte.MaxValue);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, sbyte.MinValue);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, short.MinValue);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, ushort.MaxValue);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, int.MinValue);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, uint.MaxValue);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, long.MinValue);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, ulong.MaxValue);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, 1.5f);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, -0.1);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, true);
            at = ref JsonBuffer.Put(ref at, ","u8);
            at = ref JsonBuffer.Put(ref at, false);
            at = ref JsonBuffer.Put(ref at, "]"u8);
            b.End(ref at);
        }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("plain text that is longer than a register")]
    [InlineData("\"escaped\" é😀")]
    public void A_string_in_a_row_is_written_as_elsewhere(string? text) =>
        Assert.Equal("[" + Oracle.TextOf(b => b.Write(text)) + "]", Oracle.TextOf(b =>
        {
            var most = 2 + JsonBuffer.MostOf(text);
            ref var at = ref b.Begin(most);
            at = ref JsonBuffer.Put(ref at, "["u8);
            at = ref b.Put(ref at, text, most);
            at = ref JsonBuffer.Put(ref at, "]"u8);
            b.End(ref at);
        }));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_fault_in_place_of_a_number_is_what_the_exception_would_have_become(double value)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new JsonBuffer().Write(value));
        Assert.Equal(
            Oracle.TextOf(b =>
            {
                b.WriteRaw("[1.5,"u8);
                b.WriteException(b.Position, thrown, "Energy");
                b.WriteRaw("]"u8);
            }),
            Oracle.TextOf(b =>
            {
                ref var at = ref b.Begin(Most);
                at = ref JsonBuffer.Put(ref at, "["u8);
                at = ref b.PutOrFault(ref at, 1.5, "Force", Most);
                at = ref JsonBuffer.Put(ref at, ","u8);
                at = ref b.PutOrFault(ref at, value, "Energy", Most);
                at = ref JsonBuffer.Put(ref at, "]"u8);
                b.End(ref at);
            }));
    }

    [Fact]
    public void A_row_that_throws_leaves_nothing()
    {
        var buffer = new JsonBuffer();
        Assert.Throws<ArgumentException>(() =>
        {
            ref var at = ref buffer.Begin(Most);
            at = ref JsonBuffer.Put(ref at, "["u8);
            at = ref JsonBuffer.Put(ref at, float.NaN);
            buffer.End(ref at);
        });
        Assert.Equal(0, buffer.Position);
    }

    [Fact]
    public void Rows_that_are_asked_for_suffice_whatever_they_hold()
    {
        var random = new Random(1);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64());
            var memory = new byte[JsonBuffer.MostOfNumber + 64];
            memory.AsSpan().Fill(0xA5);
            var buffer = new JsonBuffer(memory, JsonBuffer.MostOfNumber);
            ref var at = ref buffer.Begin(JsonBuffer.MostOfNumber);
            at = ref buffer.PutOrFault(ref at, double.IsFinite(value) ? value : 0, "", 0);
            buffer.End(ref at);
            Assert.False(memory.AsSpan(JsonBuffer.MostOfNumber).ContainsAnyExcept((byte)0xA5));
        }
    }
}
