using System.Globalization;
using System.Numerics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Timbr.Typed.Json.Parity.Values;

/// <summary>Values of types without members.</summary>
internal static class RandomPrimitives
{
    private static readonly Dictionary<Type, Func<Random, object>> s_makers = new()
    {
        [typeof(bool)] = random => random.Next(2) == 0,
        [typeof(byte)] = random => Integer<byte>(random),
        [typeof(sbyte)] = random => Integer<sbyte>(random),
        [typeof(short)] = random => Integer<short>(random),
        [typeof(ushort)] = random => Integer<ushort>(random),
        [typeof(int)] = random => Integer<int>(random),
        [typeof(uint)] = random => Integer<uint>(random),
        [typeof(long)] = random => Integer<long>(random),
        [typeof(ulong)] = random => Integer<ulong>(random),
        [typeof(Int128)] = random => Integer<Int128>(random),
        [typeof(UInt128)] = random => Integer<UInt128>(random),
        [typeof(double)] = random => Double(random),
        [typeof(float)] = random => Single(random),
        [typeof(Half)] = random => random.Next(4) == 0 ? (Half)random.Next(-9, 9) : BitConverter.Int16BitsToHalf((short)random.Next(ushort.MaxValue + 1)),
        [typeof(decimal)] = random => Decimal(random),
        [typeof(char)] = random => RandomText.NextChar(random),
        [typeof(string)] = RandomText.Next,
        [typeof(Guid)] = random => random.Next(8) == 0 ? Guid.Empty : new Guid(Bytes(random, 16)),
        [typeof(DateTime)] = random => new DateTime(Ticks(random), (DateTimeKind)random.Next(3)),
        [typeof(DateTimeOffset)] = random => DateTimeOffsetOf(random),
        [typeof(DateOnly)] = random => DateOnly.FromDayNumber((int)(Ticks(random) / TimeSpan.TicksPerDay)),
        [typeof(TimeOnly)] = random => new TimeOnly(random.Next(3) == 0 ? random.Next(86400) * TimeSpan.TicksPerSecond : random.NextInt64(TimeSpan.TicksPerDay)),
        [typeof(TimeSpan)] = random => random.Next(6) switch { 0 => TimeSpan.MinValue, 1 => TimeSpan.MaxValue, 2 => TimeSpan.Zero, 3 => TimeSpan.FromSeconds(random.Next(-99999, 99999)), _ => new TimeSpan(random.NextInt64(long.MinValue, long.MaxValue)) },
        [typeof(Uri)] = random => new Uri(random.Next(4) switch { 0 => "https://example.org/é?a=b&c=<d>#f", 1 => "relative/path '+", 2 => "urn:a:b", _ => "" }, UriKind.RelativeOrAbsolute),
        [typeof(Version)] = random => random.Next(3) switch { 0 => new Version(random.Next(), 0), 1 => new Version(1, 2, random.Next(9)), _ => new Version(1, 2, 3, int.MaxValue) },
        [typeof(byte[])] = random => Bytes(random, random.Next(40)),
        [typeof(Memory<byte>)] = random => (Memory<byte>)Bytes(random, random.Next(40)),
        [typeof(ReadOnlyMemory<byte>)] = random => (ReadOnlyMemory<byte>)Bytes(random, random.Next(40)),
        [typeof(JsonElement)] = random => random.Next(12) == 0 ? default : JsonDocument.Parse(RandomText.NextJson(random)).RootElement,
        [typeof(JsonDocument)] = random => JsonDocument.Parse(RandomText.NextJson(random)),
        [typeof(JsonNode)] = random => JsonNode.Parse(RandomText.NextJson(random)) ?? JsonValue.Create(random.Next()),
        [typeof(JsonObject)] = random => new JsonObject { ["a<"] = random.Next(), ["b"] = JsonNode.Parse(RandomText.NextJson(random)) },
        [typeof(JsonArray)] = random => new JsonArray(random.Next(), null, JsonNode.Parse(RandomText.NextJson(random))),
        [typeof(JsonValue)] = random => JsonValue.Create(RandomText.Next(random)),
    };

    private static readonly Type[] s_held = [typeof(int), typeof(string), typeof(bool), typeof(double), typeof(decimal), typeof(JsonElement), typeof(DateTime), typeof(byte[])];

    /// <summary>A value of the type; null where it has members.</summary>
    public static object? Next(Type type, Random random) =>
        s_makers.TryGetValue(type, out var maker) ? maker(random)
        : type.IsEnum ? Enum(type, random)
        : type == typeof(object) ? Next(s_held[random.Next(s_held.Length)], random)
        : null;

    private static T Integer<T>(Random random)
        where T : IBinaryInteger<T>, IMinMaxValue<T> => random.Next(5) switch
        {
            0 => T.MinValue,
            1 => T.MaxValue,
            2 => T.Zero,
            3 => T.CreateTruncating(random.Next(-20, 120)),
            _ => T.CreateTruncating(random.NextInt64(long.MinValue, long.MaxValue)) * (T.MaxValue > T.CreateTruncating(ulong.MaxValue) ? T.CreateTruncating(random.NextInt64()) : T.One),
        };

    private static double Double(Random random) => random.Next(12) switch
    {
        0 => random.Next(4) switch { 0 => double.NaN, 1 => double.PositiveInfinity, 2 => double.NegativeInfinity, _ => double.Epsilon },
        1 => random.Next(4) switch { 0 => -0.0, 1 => double.MaxValue, 2 => double.MinValue, _ => 1e21 },
        2 => random.Next(-1000, 1000),
        3 => Math.Pow(10, random.Next(-30, 30)),
        4 => random.Next() / 100.0,
        5 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        _ => (random.NextDouble() - 0.5) * 1e6,
    };

    private static float Single(Random random) => random.Next(10) switch
    {
        0 => random.Next(3) switch { 0 => float.NaN, 1 => float.NegativeInfinity, _ => float.MaxValue },
        1 => BitConverter.Int32BitsToSingle(random.Next(int.MinValue, int.MaxValue)),
        2 => -0f,
        _ => (float)Double(random) is var number && float.IsFinite(number) ? number : 0.1f,
    };

    private static decimal Decimal(Random random) => random.Next(6) switch
    {
        0 => decimal.MaxValue,
        1 => decimal.MinValue,
        2 => 1.50000m,
        3 => new decimal(0, 0, 0, isNegative: true, 3),
        _ => new decimal(random.Next(), random.Next(2) == 0 ? 0 : random.Next(), random.Next(3) == 0 ? random.Next() : 0, random.Next(2) == 0, (byte)random.Next(29)),
    };

    private static long Ticks(Random random) => random.Next(6) switch
    {
        0 => 0,
        1 => DateTime.MaxValue.Ticks,
        2 => new DateTime(2026, 1, 31).Ticks,
        3 => new DateTime(2026, 1, 31, 13, 5, 7).Ticks,
        4 => new DateTime(2026, 1, 31, 13, 5, 7).AddMilliseconds(random.Next(1000)).Ticks,
        _ => random.NextInt64(DateTime.MaxValue.Ticks),
    };

    private static DateTimeOffset DateTimeOffsetOf(Random random)
    {
        var offset = TimeSpan.FromMinutes(random.Next(3) == 0 ? 0 : random.Next(-14 * 60, 14 * 60));
        return new DateTimeOffset(Math.Clamp(Ticks(random), TimeSpan.TicksPerDay, DateTime.MaxValue.Ticks - TimeSpan.TicksPerDay), offset);
    }

    private static byte[] Bytes(Random random, int count)
    {
        var bytes = new byte[count];
        random.NextBytes(bytes);
        return bytes;
    }

    private static object Enum(Type type, Random random)
    {
        var names = System.Enum.GetNames(type);
        return random.Next(6) switch
        {
            0 => System.Enum.ToObject(type, Next(System.Enum.GetUnderlyingType(type), random)!),
            1 => System.Enum.ToObject(type, random.Next(16)),
            _ when names.Length > 0 => System.Enum.Parse(type, names[random.Next(names.Length)]),
            _ => System.Enum.ToObject(type, 0),
        };
    }
}
