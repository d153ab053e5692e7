using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferPiecesTests
{
    [Fact]
    public void A_number_follows_its_literal() => Assert.Equal("[255,-128,-32768,65535,-2147483648,4294967295,-9223372036854775808,18446744073709551615,1.5,-0.1]", Oracle.TextOf(static b =>
    {
        b.Write("["u8, byte.MaxValue);
        b.Write(","u8, sbyte.MinValue);
        b.Write(","u8, short.MinValue);
        b.Write(","u8, ushort.MaxValue);
        b.Write(","u8, int.MinValue);
        b.Write(","u8, uint.MaxValue);
        b.Write(","u8, long.MinValue);
        b.Write(","u8, ulong.MaxValue);
        b.Write(","u8, 1.5f);
        b.Write(","u8, -0.1);
        b.WriteRaw("]"u8);
    }));

    [Fact]
    public void A_number_that_JSON_cannot_say_throws_and_leaves_the_literal_out()
    {
        var buffer = new JsonBuffer();
        Assert.Throws<ArgumentException>(() => buffer.Write(","u8, double.NaN));
        Assert.Throws<ArgumentException>(() => buffer.Write(","u8, float.PositiveInfinity));
        Assert.Equal(0, buffer.Position);
    }

    [Fact]
    public void A_fault_in_place_of_a_number_is_what_the_exception_would_have_become()
    {
        var thrown = Assert.Throws<ArgumentException>(static () => new JsonBuffer().Write(double.NaN));
        Assert.Equal(
            Oracle.TextOf(b =>
            {
                b.WriteRaw("["u8);
                b.WriteException(b.Position, thrown, "Energy");
            }),
            Oracle.TextOf(static b => b.WriteOrFault("["u8, double.NaN, "Energy")));
        Assert.Equal("[1.5,0.1", Oracle.TextOf(static b =>
        {
            b.WriteOrFault("["u8, 1.5, "Energy");
            b.WriteOrFault(","u8, 0.1f, "Energy");
        }));
    }
}
