namespace Timbr.Typed.Benchmarks;

/// <summary>Messages read from JSON, against what System.Text.Json generates for the same types.</summary>
internal static class ReadJsonTables
{
    private const string Framework = "System.Text.Json generator";
    private const string Generated = "`ReadInput`";

    public static RatioTable Readings() => Table("readjson", "Read the message of five numbers, 85 B", Loops.Batch.Length, ReadLoops.FrameworkReadings, ReadLoops.GeneratedReadings);

    public static RatioTable Quakes() => Table("readquake", "Read a message of twenty members, 430 B", 1024, ReadLoops.FrameworkQuakes, ReadLoops.GeneratedQuakes);

    public static RatioTable Measured() => Table("readmeasured", "Read an array of 1,000 measured numbers", 8, ReadLoops.FrameworkMeasured, ReadLoops.GeneratedMeasured);

    public static RatioTable Computed() => Table("readcomputed", "Read an array of 1,000 computed numbers", 8, ReadLoops.FrameworkComputed, ReadLoops.GeneratedComputed);

    private static RatioTable Table(string name, string title, int messages, Func<long> framework, Func<long> generated) => new(name, title, messages,
    [
        new(Framework, framework),
        new(Generated, generated, Budget.Speed(1.5)),
    ])
    {
        Repetition = 40,
    };
}
