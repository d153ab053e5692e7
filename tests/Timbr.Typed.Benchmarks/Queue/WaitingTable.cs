using System.Threading.Tasks.Dataflow;

namespace Timbr.Typed.Benchmarks;

/// <summary>Messages whose slot waits a millisecond, 200 of them at a time: what they cost the processor besides.</summary>
internal static class WaitingTable
{
    private const int Messages = 20_000;
    private const int AtOnce = 200;

    public static RatioTable Create() => new("waiting", "Slots that wait a millisecond, 200 messages at a time", Messages,
    [
        new("`Parallel.ForEachAsync`", static () => InParallelAsync().GetAwaiter().GetResult()),
        new("TPL Dataflow, one `TransformBlock`, in order", static () => ByBlockAsync().GetAwaiter().GetResult()),
        new("Machine, 200 workers, in order", static () => ByMachineAsync(keepsOrder: true).GetAwaiter().GetResult()),
        new("Machine, 200 workers, not in order", static () => ByMachineAsync(keepsOrder: false).GetAwaiter().GetResult()),
    ]);

    private static IEnumerable<int> Source => Enumerable.Range(0, Messages);

    private static async Task<long> InParallelAsync()
    {
        var done = 0L;
        await Parallel.ForEachAsync(Source, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (number, cancellation) =>
        {
            Lookups.Next(await Lookups.Answer(number, cancellation).ConfigureAwait(false));
            Interlocked.Increment(ref done);
        }).ConfigureAwait(false);
        return done;
    }

    private static async Task<long> ByBlockAsync()
    {
        var done = 0L;
        var answers = new TransformBlock<int, int>(
            static async number => Lookups.Next(await Lookups.Answer(number, CancellationToken.None).ConfigureAwait(false)),
            new() { MaxDegreeOfParallelism = AtOnce, BoundedCapacity = 1024 });
        var count = new ActionBlock<int>(_ => done++);
        answers.LinkTo(count, new() { PropagateCompletion = true });
        foreach (var number in Source)
        {
            await answers.SendAsync(number).ConfigureAwait(false);
        }

        answers.Complete();
        await count.Completion.ConfigureAwait(false);
        return done;
    }

    private static async Task<long> ByMachineAsync(bool keepsOrder)
    {
        await using var machine = new Lookups.Machine(new() { Workers = AtOnce, KeepOrder = keepsOrder });
        machine.SetSource(Source);
        machine.Start();
        await machine.Completion.ConfigureAwait(false);
        return machine.Status.Processed;
    }
}
