using System.Text;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class JsonBufferBoundsTests
{
    private const int Room = 64;
    private const byte Canary = 0xA5;

    private static readonly JsonElement s_element = JsonDocument.Parse("{\"a\":[1,\"b\"]}").RootElement;

    public static TheoryData<string, Action<JsonBuffer>> Writes()
    {
        var longText = new string('x', 50);
        return new()
        {
            { "null", static b => b.WriteNull() },
            { "bool", static b => b.Write(false) },
            { "byte", static b => b.Write(byte.MaxValue) },
            { "sbyte", static b => b.Write(sbyte.MinValue) },
            { "short", static b => b.Write(short.MinValue) },
            { "ushort", static b => b.Write(ushort.MaxValue) },
            { "int", static b => b.Write(int.MinValue) },
            { "small int", static b => b.Write(7) },
            { "uint", static b => b.Write(uint.MaxValue) },
            { "long", static b => b.Write(long.MinValue) },
            { "ulong", static b => b.Write(ulong.MaxValue) },
            { "Int128", static b => b.Write(Int128.MinValue) },
            { "UInt128", static b => b.Write(UInt128.MaxValue) },
            { "double", static b => b.Write(-1.7976931348623157E-308) },
            { "small double", static b => b.Write(-0.00012345678901234567) },
            { "whole double", static b => b.Write(-12345678901234567.0) },
            { "double with a point", static b => b.Write(-1234567890123.4567) },
            { "power of two", static b => b.Write(-Math.ScaleB(1, -958)) },
            { "float", static b => b.Write(-1.1754944E-38f) },
            { "Half", static b => b.Write(Half.MinValue) },
            { "decimal", static b => b.Write(decimal.MinValue) },
            { "decimal with a point", static b => b.Write(-0.0000000001234567890123456789m) },
            { "char", static b => b.Write('\u0001') },
            { "string", static b => b.Write("0123456789abcdef012") },
            { "escaped string", static b => b.Write("a\"é😀\ud800\n") },
            { "long string", b => b.Write(longText) },
            { "string with a late escape", b => b.Write(longText + "\"") },
            { "empty string", static b => b.Write("") },
            { "bytes", static b => b.WriteBase64([1, 2, 3, 4]) },
            { "Guid", static b => b.Write(Guid.Empty) },
            { "DateTime", static b => b.Write(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Utc)) },
            { "local DateTime", static b => b.Write(DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Local)) },
            { "DateTimeOffset", static b => b.Write(DateTimeOffset.MaxValue) },
            { "DateOnly", static b => b.Write(DateOnly.MaxValue) },
            { "TimeOnly", static b => b.Write(TimeOnly.MaxValue) },
            { "TimeSpan", static b => b.Write(TimeSpan.MinValue) },
            { "Version", static b => b.Write(new Version(int.MaxValue, int.MaxValue, int.MaxValue, int.MaxValue)) },
            { "Uri", static b => b.Write(new Uri("http://a/é")) },
            { "JsonElement", static b => b.Write(s_element) },
            { "quoted double", static b => b.WriteQuoted(-1.7976931348623157E-308) },
            { "quoted NaN", static b => b.WriteQuoted(double.NaN) },
            { "quoted Int128", static b => b.WriteQuoted(Int128.MinValue) },
            { "named infinity", static b => b.WriteNamed(double.NegativeInfinity) },
            { "string key", static b => b.WriteKey("é1234") },
            { "bool key", static b => b.WriteKey(false) },
            { "long key", static b => b.WriteKey(long.MinValue) },
            { "double key", static b => b.WriteKey(-1.7976931348623157E-308) },
            { "decimal key", static b => b.WriteKey(decimal.MinValue) },
            { "DateTimeOffset key", static b => b.WriteKey(DateTimeOffset.MaxValue) },
            { "fault", static b => b.WriteException(b.Position, new TimeoutException("late"), "Slot") },
        };
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public void Nothing_is_written_past_the_end(string what, Action<JsonBuffer> write)
    {
        var expected = new JsonBuffer(4096);
        write(expected);
        for (var room = 0; room <= Room; room++)
        {
            for (var before = 0; before <= 3; before++)
            {
                var memory = new byte[before + room + 256];
                memory.AsSpan().Fill(Canary);
                var buffer = new JsonBuffer(memory, before + room);
                buffer.WriteRaw("[[["u8[..before]);
                write(buffer);
                Assert.False(memory.AsSpan(before + room).ContainsAnyExcept(Canary), $"{what} wrote past the end with room for {room}");
                Assert.Equal("[[["[..before] + Encoding.UTF8.GetString(expected.Written), Encoding.UTF8.GetString(buffer.Written));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Writes))]
    public void Growing_again_and_again_loses_nothing(string what, Action<JsonBuffer> write)
    {
        var once = new JsonBuffer(4096);
        write(once);
        var buffer = new JsonBuffer(1);
        for (var times = 1; times <= 200; times++)
        {
            write(buffer);
            Assert.Equal(times * once.Position, buffer.Position);
        }

        for (var at = 0; at < buffer.Position; at += once.Position)
        {
            Assert.True(buffer.Written.Slice(at, once.Position).SequenceEqual(once.Written), what);
        }
    }
}
