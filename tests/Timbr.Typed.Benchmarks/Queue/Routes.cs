using System.Threading.Channels;
using System.Threading.Tasks.Dataflow;

namespace Timbr.Typed.Benchmarks;

/// <summary>Ways from a source of messages over a queue of 1,024 to one evaluating reader; each gives the sum over all results.</summary>
internal static class Routes
{
    private const int Capacity = 1024;

    public static async Task<long> MachineAsync(IEnumerable<Reading> source)
    {
        var machine = new SummingMachine(new MachineOptions { QueueCapacity = Capacity });
        await using (machine.ConfigureAwait(false))
        {
            machine.SetSource(source);
            machine.Start();
            await machine.Completion.ConfigureAwait(false);
            return machine.Sum;
        }
    }

    public static async Task<long> MachineAsync(IAsyncEnumerable<Reading> source)
    {
        var machine = new SummingMachine(new MachineOptions { QueueCapacity = Capacity });
        await using (machine.ConfigureAwait(false))
        {
            machine.SetSource(source);
            machine.Start();
            await machine.Completion.ConfigureAwait(false);
            return machine.Sum;
        }
    }

    public static async Task<long> PutsAsync(Reading[] source, int producers)
    {
        var machine = new SummingMachine(new MachineOptions { QueueCapacity = Capacity });
        await using (machine.ConfigureAwait(false))
        {
            machine.Start();
            await ProduceAsync(source, producers, async part =>
            {
                foreach (var reading in part)
                {
                    await machine.PutAsync(reading).ConfigureAwait(false);
                }
            }).ConfigureAwait(false);
            await machine.StopAsync().ConfigureAwait(false);
            return machine.Sum;
        }
    }

    /// <summary>The quickest use of a channel that is still simple: only a full or empty one is awaited.</summary>
    public static async Task<long> ChannelAsync(IEnumerable<Reading> source)
    {
        var channel = Bounded(hasOneWriter: true);
        var reader = Task.Run(() => ReadAsync(channel.Reader));
        var writer = Task.Run(async () =>
        {
            foreach (var reading in source)
            {
                while (!channel.Writer.TryWrite(reading))
                {
                    await channel.Writer.WaitToWriteAsync().ConfigureAwait(false);
                }
            }

            channel.Writer.Complete();
        });
        await writer.ConfigureAwait(false);
        return await reader.ConfigureAwait(false);
    }

    /// <summary>The usual use of a channel.</summary>
    public static async Task<long> ChannelWriteAsync(IEnumerable<Reading> source)
    {
        var channel = Bounded(hasOneWriter: true);
        var reader = Task.Run(() => ReadAllAsync(channel.Reader));
        var writer = Task.Run(async () =>
        {
            foreach (var reading in source)
            {
                await channel.Writer.WriteAsync(reading).ConfigureAwait(false);
            }

            channel.Writer.Complete();
        });
        await writer.ConfigureAwait(false);
        return await reader.ConfigureAwait(false);
    }

    public static async Task<long> ChannelWritersAsync(Reading[] source, int producers)
    {
        var channel = Bounded(hasOneWriter: false);
        var reader = Task.Run(() => ReadAsync(channel.Reader));
        await ProduceAsync(source, producers, async part =>
        {
            foreach (var reading in part)
            {
                await channel.Writer.WriteAsync(reading).ConfigureAwait(false);
            }
        }).ConfigureAwait(false);
        channel.Writer.Complete();
        return await reader.ConfigureAwait(false);
    }

    public static async Task<long> ActionBlockAsync(IEnumerable<Reading> source)
    {
        var sum = 0L;
        var block = new ActionBlock<Reading>(
            reading =>
            {
                var evaluation = Weather.Evaluate(reading);
                sum += Digest.Of(in evaluation);
            },
            new ExecutionDataflowBlockOptions { BoundedCapacity = Capacity, SingleProducerConstrained = true });
        await SendAsync(source, block).ConfigureAwait(false);
        await block.Completion.ConfigureAwait(false);
        return sum;
    }

    public static async Task<long> EightBlocksAsync(IEnumerable<Reading> source)
    {
        var sum = 0L;
        var options = new ExecutionDataflowBlockOptions { BoundedCapacity = Capacity, SingleProducerConstrained = true };
        var link = new DataflowLinkOptions { PropagateCompletion = true };
        var first = new TransformBlock<Reading, Frame>(static reading => Frame.Steps[0](new Frame(reading)), options);
        ISourceBlock<Frame> last = first;
        foreach (var step in Frame.Steps.Skip(1))
        {
            var block = new TransformBlock<Frame, Frame>(step, options);
            last.LinkTo(block, link);
            last = block;
        }

        var end = new ActionBlock<Frame>(frame => sum += frame.Digest(), options);
        last.LinkTo(end, link);
        await SendAsync(source, first).ConfigureAwait(false);
        await end.Completion.ConfigureAwait(false);
        return sum;
    }

    private static Channel<Reading> Bounded(bool hasOneWriter) => Channel.CreateBounded<Reading>(
        new BoundedChannelOptions(Capacity) { SingleReader = true, SingleWriter = hasOneWriter });

    private static async Task<long> ReadAsync(ChannelReader<Reading> reader)
    {
        var sum = 0L;
        while (await reader.WaitToReadAsync().ConfigureAwait(false))
        {
            while (reader.TryRead(out var reading))
            {
                var evaluation = Weather.Evaluate(reading);
                sum += Digest.Of(in evaluation);
            }
        }

        return sum;
    }

    private static async Task<long> ReadAllAsync(ChannelReader<Reading> reader)
    {
        var sum = 0L;
        await foreach (var reading in reader.ReadAllAsync().ConfigureAwait(false))
        {
            var evaluation = Weather.Evaluate(reading);
            sum += Digest.Of(in evaluation);
        }

        return sum;
    }

    private static async Task SendAsync(IEnumerable<Reading> source, ITargetBlock<Reading> block)
    {
        foreach (var reading in source)
        {
            if (!block.Post(reading))
            {
                await block.SendAsync(reading).ConfigureAwait(false);
            }
        }

        block.Complete();
    }

    private static Task ProduceAsync(Reading[] source, int producers, Func<ArraySegment<Reading>, Task> produce)
    {
        var share = source.Length / producers;
        return Task.WhenAll(Enumerable.Range(0, producers).Select(i => Task.Run(() => produce(new ArraySegment<Reading>(source, i * share, share)))));
    }
}
