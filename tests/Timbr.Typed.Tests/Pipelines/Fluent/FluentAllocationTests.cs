using Timbr.Typed.Json;
using Timbr.Typed.Tests.Machines;

namespace Timbr.Typed.Tests.Pipelines.Fluent;

public sealed class FluentAllocationTests
{
    private const int Messages = 1_000_000;

    [Fact]
    public void A_million_evaluations_and_their_json_allocate_nothing()
    {
        var pipeline = Pipeline.For<int>()
            .Slot(x => x * 0.5).Slot((half, x) => x - half).Slot(rest => rest > 1).Slot(() => 7L).Slot((seven, _, rest) => (decimal)(seven + rest))
            .Build(WaveJson.Default);
        var json = new JsonBuffer();
        Work(1000);

        var bytes = 0L;

        Assert.Equal(0, Allocation.Least(() => bytes = Work(Messages)));
        Assert.True(bytes > 20L * Messages, $"Only {bytes} bytes were written.");

        long Work(int times)
        {
            var sum = 0L;
            for (var i = 0; i < times; i++)
            {
                json.Clear();
                pipeline.WriteJson(json, pipeline.Evaluate(i));
                sum += json.Position;
            }

            return sum;
        }
    }

    [Fact]
    public async Task A_million_messages_of_a_machine_allocate_nothing_on_the_worker()
    {
        var (first, last) = (0L, 0L);
        await using var machine = Pipeline.For<int>()
            .Slot(x =>
            {
                last = GC.GetAllocatedBytesForCurrentThread();
                first = x == 0 ? last : first;
                return x;
            })
            .Slot((square, x) => square - x)
            .Build(WaveJson.Default).CreateMachine();
        machine.SetSource(Enumerable.Range(0, Messages));
        machine.Start();

        await machine.Completion.WithinPatience();

        Assert.Equal(Messages, machine.Status.Processed);
        Assert.NotNull(machine.Status.Slots[1].MeanTime);
        Assert.InRange(last - first, 0, 1024);
    }

    [Fact]
    public async Task A_million_asynchronous_evaluations_that_end_at_once_allocate_nothing()
    {
        var pipeline = Pipeline.For<int>().SlotAsync(x => new ValueTask<int>(x + 1)).Slot((next, x) => next + x).Build(WaveJson.Default);
        var sum = new long[1];
        await WorkAsync(1000);

        // Nothing waits, so all of it runs on this thread.
        Assert.Equal(0, Allocation.Least(() => WorkAsync(Messages).GetAwaiter().GetResult()));
        Assert.Equal(1L * Messages * Messages, sum[0]);

        async Task WorkAsync(int times)
        {
            sum[0] = 0;
            for (var i = 0; i < times; i++)
            {
                sum[0] += (await pipeline.EvaluateAsync(i)).Slot1;
            }
        }
    }
}
