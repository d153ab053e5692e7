namespace Timbr.Typed.Benchmarks;

/// <summary>Four producers that await room, one evaluating reader.</summary>
internal static class PutTable
{
    private const int Producers = 4;

    public static RatioTable Create() => new("put", "Four concurrent producers to queue to evaluation", 1_000_000,
    [
        new("bounded Channel, `WriteAsync`", static () => Routes.ChannelWritersAsync(QueueTable.Source, Producers).GetAwaiter().GetResult()),
        new("Machine, `PutAsync`", static () => Routes.PutsAsync(QueueTable.Source, Producers).GetAwaiter().GetResult(), Budget.Speed(2)),
    ]);
}
