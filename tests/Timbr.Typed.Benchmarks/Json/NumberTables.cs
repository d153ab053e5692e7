namespace Timbr.Typed.Benchmarks;

/// <summary>Numbers, times and the other values of a line.</summary>
internal static class NumberTables
{
    public static IEnumerable<Func<RatioTable>> All =>
    [
        () => Doubles("computed, 0 to 1000", static r => r.NextDouble() * 1000),
        () => Doubles("of any bits", static r => BitConverter.Int64BitsToDouble(r.NextInt64(0, 0x7FE0_0000_0000_0000))),
        () => Doubles("with 2 decimals", static r => Math.Round(r.NextDouble() * 1000, 2)),
        () => Doubles("whole, below 1000", static r => r.Next(1000)),
        () => WritingTable.Create("numbers", "Write floats: computed, 0 to 1000", static r => r.NextSingle() * 1000, static (w, v) => w.WriteNumberValue(v), static (b, v) => b.Write(v)),
        () => WritingTable.Create("numbers", "Write ints: below 1000", static r => r.Next(1000), static (w, v) => w.WriteNumberValue(v), static (b, v) => b.Write(v)),
        () => WritingTable.Create("numbers", "Write longs: milliseconds since 1970", static r => 1_700_000_000_000 + r.Next(), static (w, v) => w.WriteNumberValue(v), static (b, v) => b.Write(v)),
        () => WritingTable.Create("numbers", "Write decimals: with 2 places", static r => r.Next(1_000_000) / 100m, static (w, v) => w.WriteNumberValue(v), static (b, v) => b.Write(v)),
        () => WritingTable.Create("numbers", "Write DateTimes", static r => new DateTime(r.NextInt64(DateTime.MaxValue.Ticks), DateTimeKind.Utc), static (w, v) => w.WriteStringValue(v), static (b, v) => b.Write(v)),
        () => WritingTable.Create("numbers", "Write DateTimeOffsets", static r => new DateTimeOffset(r.NextInt64(DateTime.MaxValue.Ticks), TimeSpan.Zero), static (w, v) => w.WriteStringValue(v), static (b, v) => b.Write(v)),
        () => WritingTable.Create("numbers", "Write Guids", static r => new Guid(r.Next(), 1, 2, 3, 4, 5, 6, 7, 8, 9, 10), static (w, v) => w.WriteStringValue(v), static (b, v) => b.Write(v)),
    ];

    private static RatioTable Doubles(string kind, Func<Random, double> next) =>
        WritingTable.Create("numbers", $"Write doubles: {kind}", next, static (w, v) => w.WriteNumberValue(v), static (b, v) => b.Write(v));
}
