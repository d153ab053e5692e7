using System.Text;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferTests
{
    [Fact]
    public void Rewinding_forgets_what_came_after()
    {
        var buffer = new JsonBuffer();
        buffer.Write(1);
        var mark = buffer.Position;
        buffer.Write("lost");
        buffer.Rewind(mark);
        buffer.Write(2);
        Assert.Equal("12", Encoding.UTF8.GetString(buffer.Written));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(5)]
    public void Rewinding_to_where_nothing_was_written_throws(int position)
    {
        var buffer = new JsonBuffer();
        buffer.WriteNull();
        Assert.Throws<ArgumentOutOfRangeException>(() => buffer.Rewind(position));
    }

    [Fact]
    public void Growing_keeps_every_byte()
    {
        var buffer = new JsonBuffer(1);
        var expected = new StringBuilder();
        var random = new Random(9);
        for (var i = 0; i < 20_000; i++)
        {
            var piece = new string((char)('a' + random.Next(26)), random.Next(100));
            buffer.WriteRaw(Encoding.UTF8.GetBytes(piece));
            expected.Append(piece);
        }

        Assert.Equal(expected.ToString(), Encoding.UTF8.GetString(buffer.Written));
    }

    [Fact]
    public void Every_write_fits_a_buffer_that_is_full_to_the_byte()
    {
        for (var room = 0; room < 60; room++)
        {
            Assert.Equal(new string('x', 60 - room) + "\"a\\u00E9\"" + "-1.5" + "\"0001-01-01T00:00:00\"", Oracle.TextOf(b =>
            {
                b.GetSpan(60);
                for (var i = 0; i < 60 - room; i++)
                {
                    b.WriteRaw("x"u8);
                }

                b.Write("aé");
                b.Write(-1.5);
                b.Write(default(DateTime));
            }));
        }
    }

    [Fact]
    public void It_is_a_buffer_writer()
    {
        var buffer = new JsonBuffer(1);
        "1234"u8.CopyTo(buffer.GetSpan(4));
        buffer.Advance(4);
        "56"u8.CopyTo(buffer.GetMemory(2).Span);
        buffer.Advance(2);
        Assert.False(buffer.GetSpan().IsEmpty);
        Assert.Equal("123456", Encoding.UTF8.GetString(buffer.Written));
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public void Advancing_past_the_memory_given_throws(int count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new JsonBuffer(16).Advance(count));

    [Fact]
    public void A_returned_buffer_comes_back_empty()
    {
        var buffer = JsonBuffer.Rent();
        buffer.Write("text");
        buffer.Return();
        var again = JsonBuffer.Rent();
        Assert.Same(buffer, again);
        Assert.Equal(0, again.Position);
        again.Return();
    }

    [Fact]
    public void Two_rented_buffers_are_different_ones_even_when_one_was_returned_twice()
    {
        var first = JsonBuffer.Rent();
        first.Return();
        first.Return();
        var second = JsonBuffer.Rent();
        var third = JsonBuffer.Rent();
        Assert.NotSame(second, third);
        second.Return();
        third.Return();
    }

    [Fact]
    public void A_buffer_that_grew_above_a_mebibyte_is_let_go()
    {
        var buffer = JsonBuffer.Rent();
        buffer.GetSpan((1 << 20) + 1);
        buffer.Return();
        var other = JsonBuffer.Rent();
        Assert.NotSame(buffer, other);
        other.Return();
    }

    [Fact]
    public void A_million_values_into_a_reused_buffer_allocate_nothing()
    {
        var buffer = new JsonBuffer();
        WriteAll(buffer, 100);
        Assert.Equal(0, Allocation.Least(() => WriteAll(buffer, 50_000)));
    }

    [Fact]
    public void Renting_and_returning_allocates_nothing()
    {
        static void RentTwo(int times)
        {
            for (var i = 0; i < times; i++)
            {
                var first = JsonBuffer.Rent();
                var second = JsonBuffer.Rent();
                second.Return();
                first.Return();
            }
        }

        RentTwo(10);
        Assert.Equal(0, Allocation.Least(() => RentTwo(100_000)));
    }

    private static void WriteAll(JsonBuffer buffer, int times)
    {
        for (var i = 0; i < times; i++)
        {
            buffer.Clear();
            buffer.WriteRaw("{\"a\":"u8);
            buffer.WriteNull();
            buffer.Write(true);
            buffer.Write((byte)i);
            buffer.Write((short)i);
            buffer.Write(i);
            buffer.Write((ulong)i);
            buffer.Write(i * 1.1f);
            buffer.Write(i * 1.1);
            buffer.Write(i * 1.1m);
            buffer.Write('c');
            buffer.Write("a string with a \" and ünïcode");
            buffer.Write(default(Guid));
            buffer.Write(new DateTime(i, DateTimeKind.Utc));
            buffer.Write(new DateTimeOffset(i, TimeSpan.Zero));
            buffer.Write(DateOnly.FromDayNumber(i));
            buffer.Write(new TimeOnly(i));
            buffer.Write(new TimeSpan(i));
            buffer.WriteKey("key");
            buffer.WriteBase64("bytes"u8);
            buffer.Enter();
            buffer.Leave();
            var room = JsonRow.Room(literals: 1, values: 2);
            ref var at = ref buffer.BeginRow(room);
            at = ref JsonRow.Put(ref at, ","u8);
            at = ref JsonRow.Put(ref at, i / 3.0);
            at = ref buffer.Put(ref at, "a string with a \" and ünïcode", room);
            buffer.EndRow(ref at);
        }
    }
}
