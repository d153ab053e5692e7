namespace Timbr.Typed.Benchmarks;

/// <summary>The JSON of an evaluation. The object carries the names of its members besides, so the sums of bytes are not compared.</summary>
internal static class JsonTable
{
    private const int Batches = 1;

    public static RatioTable Create() => new("json", "Write an evaluation as JSON", Batches * Loops.Batch.Length,
    [
        new("System.Text.Json generator, typed object", Times(JsonLoops.FrameworkObject)),
        new("System.Text.Json generator, `object[]`", Times(JsonLoops.FrameworkArray)),
        new("`WriteJson`, array", Times(JsonLoops.Generated)),
    ])
    {
        Repetition = 20,
    };

    private static Func<long> Times(Func<long> batch) => () =>
    {
        var bytes = 0L;
        for (var i = 0; i < Batches; i++)
        {
            bytes += batch();
        }

        return bytes > 0 ? Batches : 0;
    };
}
