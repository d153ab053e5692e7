namespace Timbr.Typed.Benchmarks;

/// <summary>From a source over a queue to the evaluation.</summary>
internal static class QueueTable
{
    /// <summary>Made before anything is measured.</summary>
    private static readonly Lazy<Reading[]> Readings = new(static () => Reading.Many(1_000_000));

    public static Reading[] Source => Readings.Value;

    public static RatioTable Create() => new("queue", "Source to queue to evaluation", 1_000_000,
    [
        new("bounded Channel, `TryWrite`/`TryRead`", static () => Routes.ChannelAsync(Source).GetAwaiter().GetResult()),
        new("bounded Channel, `WriteAsync`/`ReadAllAsync`", static () => Routes.ChannelWriteAsync(Source).GetAwaiter().GetResult()),
        new("Machine, `IEnumerable` source", static () => Routes.MachineAsync(Source).GetAwaiter().GetResult(), Budget.Speed(5)),
        new("Machine, `IAsyncEnumerable` source", static () => Routes.MachineAsync(Stream()).GetAwaiter().GetResult()),
        new("TPL Dataflow, one `ActionBlock`", static () => Routes.ActionBlockAsync(Source).GetAwaiter().GetResult()),
        new("TPL Dataflow, eight `TransformBlock`s", static () => Routes.EightBlocksAsync(Source).GetAwaiter().GetResult()),
    ]);

    /// <summary>What the way over the queue costs beside the evaluation alone.</summary>
    public static RatioTable CreateIdle() => new("idle", "A machine to which nobody listens", 1_000_000,
    [
        new("bare evaluation loop", static () => Loops.GeneratedAll(Source)),
        new("Machine, `IEnumerable` source", static () => Routes.MachineAsync(Source).GetAwaiter().GetResult(), Budget.Speed(0.3)),
    ])
    {
        Repetition = 5,
    };

    private static async IAsyncEnumerable<Reading> Stream()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        foreach (var reading in Source)
        {
            yield return reading;
        }
    }
}
