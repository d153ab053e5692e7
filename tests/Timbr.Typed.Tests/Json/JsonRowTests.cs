using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonRowTests
{
    private static readonly int s_room = JsonRow.Room(literals: 2, values: 1);

    [Fact]
    public void A_row_holds_literals_and_numbers() =>
        Assert.Equal("[255,-128,-32768,65535,-2147483648,4294967295,-9223372036854775808,18446744073709551615,1.5,-0.1,true,false,null]", Oracle.TextOf(static b =>
        {
            ref var at = ref b.BeginRow(JsonRow.Room(literals: 14, values: 13));
            at = ref JsonRow.Put(ref at, "["u8);
            at = ref JsonRow.Put(ref at, byte.MaxValue);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, sbyte.MinValue);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, short.MinValue);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, ushort.MaxValue);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, int.MinValue);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, uint.MaxValue);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, long.MinValue);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, ulong.MaxValue);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, 1.5f);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, -0.1);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, true);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, false);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.PutNull(ref at);
            at = ref JsonRow.Put(ref at, "]"u8);
            b.EndRow(ref at);
        }));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("plain text that is longer than a register")]
    [InlineData("sixty-two characters of plain text, as long as a row has room.")]
    [InlineData("sixty-three characters of plain text, longer than a row's room.")]
    [InlineData("\"escaped\" é😀")]
    [InlineData("\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008\u0001\u0002\u0003\u0004\u0005\u0006\u0007\u0008")]
    public void A_string_in_a_row_is_written_as_elsewhere(string? text) =>
        Assert.Equal("[" + Oracle.TextOf(b => b.Write(text)) + "]", Oracle.TextOf(b =>
        {
            ref var at = ref b.BeginRow(s_room);
            at = ref JsonRow.Put(ref at, "["u8);
            at = ref b.Put(ref at, text, s_room);
            at = ref JsonRow.Put(ref at, "]"u8);
            b.EndRow(ref at);
        }));

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.NegativeInfinity)]
    public void A_fault_in_place_of_a_number_is_what_the_exception_would_have_become(double value)
    {
        var thrown = Assert.Throws<ArgumentException>(() => new JsonBuffer().Write(value));
        var expected = Oracle.TextOf(b =>
        {
            b.WriteRaw("["u8);
            b.WriteException(b.Position, thrown, "Energy");
            b.WriteRaw("]"u8);
        });
        Assert.Equal(expected, Between((b, ref at, room) => ref b.PutOrFault(ref at, value, "Energy", room)));
        Assert.Equal(expected, Between((b, ref at, room) => ref b.PutOrFault(ref at, (float)value, "Energy", room)));
        Assert.Equal(expected, Between((b, ref at, room) => ref b.PutOrFault(ref at, (Half)value, "Energy", room)));
    }

    [Fact]
    public void A_number_that_JSON_can_say_is_no_fault()
    {
        Assert.Equal("[1.5]", Between(static (b, ref at, room) => ref b.PutOrFault(ref at, 1.5, "Energy", room)));
        Assert.Equal("[0.1]", Between(static (b, ref at, room) => ref b.PutOrFault(ref at, 0.1f, "Energy", room)));
        Assert.Equal("[0.5]", Between(static (b, ref at, room) => ref b.PutOrFault(ref at, (Half)0.5, "Energy", room)));
    }

    [Fact]
    public void A_slot_without_a_value_keeps_its_place()
    {
        var faults = EvaluationFaults.StopAt(new PipelineShape("P", ["A", "B"], [0, 0]), 0);
        Assert.Equal("[null]", Between((b, ref at, room) => ref b.PutFault(ref at, faults, 1, room)));
    }

    [Fact]
    public void A_row_that_throws_leaves_nothing()
    {
        var buffer = new JsonBuffer();
        Assert.Throws<ArgumentException>(() =>
        {
            ref var at = ref buffer.BeginRow(s_room);
            at = ref JsonRow.Put(ref at, "["u8);
            at = ref JsonRow.Put(ref at, float.NaN);
            buffer.EndRow(ref at);
        });
        Assert.Equal(0, buffer.Position);
    }

    [Fact]
    public void A_row_that_lost_its_memory_is_refused()
    {
        var buffer = new JsonBuffer(s_room);
        Assert.Throws<InvalidOperationException>(() =>
        {
            ref var at = ref buffer.BeginRow(s_room);
            at = ref JsonRow.Put(ref at, 1);
            buffer.Write(new string('x', 10 * s_room));
            buffer.EndRow(ref at);
        });
    }

    private static string Between(RowPiece piece) => Oracle.TextOf(b =>
    {
        ref var at = ref b.BeginRow(s_room);
        at = ref JsonRow.Put(ref at, "["u8);
        at = ref piece(b, ref at, s_room);
        at = ref JsonRow.Put(ref at, "]"u8);
        b.EndRow(ref at);
    });
}
