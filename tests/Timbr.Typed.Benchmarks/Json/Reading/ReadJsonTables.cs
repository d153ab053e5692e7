using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Timbr.Typed.Benchmarks;

/// <summary>Messages read from JSON, against what System.Text.Json generates for the same types.</summary>
internal static class ReadJsonTables
{
    private const int Messages = 1024;
    private const int Arrays = 8;

    private static readonly ReportJson Json = ReportJson.Default;

    public static IEnumerable<Func<RatioTable>> All =>
    [
        () => Create("a message of five numbers", Reading.Many(Messages), Json.Reading, Weather.ReadInput, static reading => reading.Time),
        () => Create("nine values, four of them computed doubles, and a string", Reports(), Json.ReportValues, ReportReading.ReadInput, static report => report.Key),
        () => Create("a message of twenty members", Quake.Many(Messages), Json.Quake, QuakeReading.ReadInput, static quake => quake.Updated),
        () => Create("an array of 1,000 measured numbers", Numbers(random => Math.Round(random.NextDouble() * 1000, 2)), Json.DoubleArray, NumbersReading.ReadInput, static numbers => (long)numbers[^1]),
        () => Create("an array of 1,000 computed numbers", Numbers(random => random.NextDouble() * 1000), Json.DoubleArray, NumbersReading.ReadInput, static numbers => (long)numbers[^1]),
    ];

    private static RatioTable Create<T>(string what, T[] values, JsonTypeInfo<T> type, MessageReader<T> read, Func<T, long> digest)
    {
        var texts = values.Select(value => JsonSerializer.SerializeToUtf8Bytes(value, type)).ToArray();
        return new("reading", FormattableString.Invariant($"Read {what}, {texts.Average(text => text.Length):0} B"), texts.Length,
        [
            new("System.Text.Json generator", ReadLoops.Framework(texts, type, digest)),
            new("`ReadInput`", ReadLoops.Generated(texts, read, digest), Budget.Speed(1.5)),
        ])
        {
            Repetition = 40,
        };
    }

    private static ReportValues[] Reports() => [.. Place.Many(Messages).Select(Report.Evaluate).Select(ReportValues.Of)];

    private static double[][] Numbers(Func<Random, double> next)
    {
        var random = new Random(9);
        return [.. Enumerable.Range(0, Arrays).Select(_ => Enumerable.Range(0, 1000).Select(_ => next(random)).ToArray())];
    }
}
