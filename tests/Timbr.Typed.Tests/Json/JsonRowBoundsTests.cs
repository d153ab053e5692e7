using System.Text;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonRowBoundsTests
{
    private const byte Canary = 0xA5;
    private const int Guard = 4096;

    private static readonly EvaluationFaults s_faults = EvaluationFaults.StopAt(new PipelineShape("P", ["A", "B"], [0, 0]), 0);

    public static TheoryData<string, RowPiece> Pieces() => new()
    {
        { "null", static (b, ref at, room) => ref JsonRow.PutNull(ref at) },
        { "bool", static (b, ref at, room) => ref JsonRow.Put(ref at, false) },
        { "byte", static (b, ref at, room) => ref JsonRow.Put(ref at, byte.MaxValue) },
        { "sbyte", static (b, ref at, room) => ref JsonRow.Put(ref at, sbyte.MinValue) },
        { "short", static (b, ref at, room) => ref JsonRow.Put(ref at, short.MinValue) },
        { "ushort", static (b, ref at, room) => ref JsonRow.Put(ref at, ushort.MaxValue) },
        { "int", static (b, ref at, room) => ref JsonRow.Put(ref at, int.MinValue) },
        { "uint", static (b, ref at, room) => ref JsonRow.Put(ref at, uint.MaxValue) },
        { "long", static (b, ref at, room) => ref JsonRow.Put(ref at, long.MinValue) },
        { "ulong", static (b, ref at, room) => ref JsonRow.Put(ref at, ulong.MaxValue) },
        { "Int128", static (b, ref at, room) => ref JsonRow.Put(ref at, Int128.MinValue) },
        { "UInt128", static (b, ref at, room) => ref JsonRow.Put(ref at, UInt128.MaxValue) },
        { "double", static (b, ref at, room) => ref JsonRow.Put(ref at, -1.7976931348623157E-308) },
        { "small double", static (b, ref at, room) => ref JsonRow.Put(ref at, -0.00012345678901234567) },
        { "whole double", static (b, ref at, room) => ref JsonRow.Put(ref at, -12345678901234567.0) },
        { "double of a slot", static (b, ref at, room) => ref b.PutOrFault(ref at, -1.7976931348623157E-308, "A", room) },
        { "NaN of a slot", static (b, ref at, room) => ref b.PutOrFault(ref at, double.NaN, "A", room) },
        { "float", static (b, ref at, room) => ref JsonRow.Put(ref at, -1.1754944E-38f) },
        { "Half", static (b, ref at, room) => ref JsonRow.Put(ref at, Half.MinValue) },
        { "decimal", static (b, ref at, room) => ref JsonRow.Put(ref at, decimal.MinValue) },
        { "decimal with a point", static (b, ref at, room) => ref JsonRow.Put(ref at, -0.0000000001234567890123456789m) },
        { "Guid", static (b, ref at, room) => ref JsonRow.Put(ref at, Guid.Empty) },
        { "DateTime", static (b, ref at, room) => ref JsonRow.Put(ref at, DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Local)) },
        { "DateTimeOffset", static (b, ref at, room) => ref JsonRow.Put(ref at, DateTimeOffset.MaxValue) },
        { "DateOnly", static (b, ref at, room) => ref JsonRow.Put(ref at, DateOnly.MaxValue) },
        { "TimeOnly", static (b, ref at, room) => ref JsonRow.Put(ref at, TimeOnly.MaxValue) },
        { "TimeSpan", static (b, ref at, room) => ref JsonRow.Put(ref at, TimeSpan.MinValue) },
        { "no string", static (b, ref at, room) => ref b.Put(ref at, null, room) },
        { "string", static (b, ref at, room) => ref b.Put(ref at, "0123456789abcdef012", room) },
        { "longest string", static (b, ref at, room) => ref b.Put(ref at, new string('x', 62), room) },
        { "longer string", static (b, ref at, room) => ref b.Put(ref at, new string('x', 63), room) },
        { "long string with a late escape", static (b, ref at, room) => ref b.Put(ref at, new string('x', 200) + "\"", room) },
        { "escaped string", static (b, ref at, room) => ref b.Put(ref at, new string('\u0001', 62), room) },
        { "fault", static (b, ref at, room) => ref b.PutFault(ref at, s_faults, 1, room) },
    };

    [Theory]
    [MemberData(nameof(Pieces))]
    public void Nothing_is_written_past_the_end_wherever_it_lies(string what, RowPiece piece)
    {
        var expected = new JsonBuffer(2 * Guard);
        Write(expected, piece);
        var room = RoomOfThree;
        for (var before = 0; before <= room + 8; before++)
        {
            var memory = new byte[room + Guard];
            memory.AsSpan().Fill(Canary);
            var buffer = new JsonBuffer(memory, room);
            for (var i = 0; i < before; i++)
            {
                buffer.WriteRaw("["u8);
            }

            Write(buffer, piece);
            Assert.False(memory.AsSpan(room).ContainsAnyExcept(Canary), $"{what} wrote past the end behind {before} bytes");
            Assert.Equal(new string('[', before) + Encoding.UTF8.GetString(expected.Written), Encoding.UTF8.GetString(buffer.Written));
        }
    }

    [Fact]
    public void Doubles_of_any_bits_stay_within_the_room_of_a_value()
    {
        var random = new Random(1);
        var memory = new byte[JsonRow.MostOfValue + Guard];
        memory.AsSpan().Fill(Canary);
        var buffer = new JsonBuffer(memory, JsonRow.MostOfValue);
        for (var i = 0; i < 20_000; i++)
        {
            var value = BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue));
            buffer.Clear();
            ref var at = ref buffer.BeginRow(JsonRow.Room(literals: 0, values: 1));
            at = ref JsonRow.Put(ref at, double.IsFinite(value) ? value : 0);
            buffer.EndRow(ref at);
        }

        Assert.False(memory.AsSpan(JsonRow.MostOfValue).ContainsAnyExcept(Canary));
    }

    [Fact]
    public void What_formatters_may_touch_is_within_the_room_of_a_value() => Assert.InRange(
        new[]
        {
            Int32Text.Longest, UInt32Text.Longest, Int64Text.Longest, UInt64Text.Longest, Int128Text.Longest, UInt128Text.Longest,
            SingleText.Longest, DoubleText.Longest, HalfText.Longest, DecimalText.Longest, 2 + GuidText.Longest, 2 + DateTimeText.Longest,
            2 + DateTimeOffsetText.Longest, 2 + DateOnlyText.Longest, 2 + TimeOnlyText.Longest, 2 + TimeSpanText.Longest,
        }.Max(),
        1,
        JsonRow.MostOfValue);

    private static int RoomOfThree => JsonRow.Room(literals: 4, values: 3);

    private static void Write(JsonBuffer buffer, RowPiece piece)
    {
        var room = RoomOfThree;
        ref var at = ref buffer.BeginRow(room);
        at = ref JsonRow.Put(ref at, "["u8);
        at = ref piece(buffer, ref at, room);
        at = ref JsonRow.Put(ref at, ","u8);
        at = ref piece(buffer, ref at, room);
        at = ref JsonRow.Put(ref at, ","u8);
        at = ref piece(buffer, ref at, room);
        at = ref JsonRow.Put(ref at, "]"u8);
        buffer.EndRow(ref at);
    }
}
