using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Pipelines;

public sealed class PipelineAllocationTests
{
    private const int Messages = 1_000_000;

    [Fact]
    public void A_million_evaluations_and_their_json_allocate_nothing()
    {
        var reading = new Reading("Dover", 0.25);
        var states = new Levels.States();
        var json = new JsonBuffer();
        Work(1000);

        var bytes = 0L;

        Assert.Equal(0, Allocation.Least(() => bytes = Work(Messages)));
        Assert.True(bytes > 50L * Messages, $"Only {bytes} bytes were written.");

        long Work(int times)
        {
            var sum = 0L;
            for (var i = 0; i < times; i++)
            {
                json.Clear();
                Levels.WriteJson(json, Levels.Evaluate(reading, default, ref states));
                sum += json.Position;
            }

            return sum;
        }
    }

    [Fact]
    public async Task A_million_asynchronous_evaluations_that_end_at_once_allocate_nothing()
    {
        var sum = new long[1];
        await WorkAsync(1000);

        // Nothing waits, so all of it runs on this thread.
        Assert.Equal(0, Allocation.Least(() => WorkAsync(Messages).GetAwaiter().GetResult()));
        Assert.Equal(3L * Messages * (Messages + 1) / 2, sum[0]);

        async Task WorkAsync(int times)
        {
            sum[0] = 0;
            for (var i = 0; i < times; i++)
            {
                sum[0] += (await Rates.EvaluateAsync(i)).Sum;
            }
        }
    }
}
