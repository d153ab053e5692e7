using System.Globalization;
using Timbr.Typed.Tests.Pipelines;

namespace Timbr.Typed.Tests.Machines.Previews;

/// <summary>Whatever fails between and after them, the last good messages are shown.</summary>
public sealed class LastPreviewsTests
{
    [Fact]
    public async Task Good_messages_before_failed_ones_are_shown()
    {
        await using var machine = new Quotients.Machine();
        foreach (var number in Enumerable.Range(1, 20).Concat(Enumerable.Repeat(0, 40)))
        {
            machine.Put(number);
        }

        machine.Start();
        await machine.StopAsync();
        AssertLast(machine, Enumerable.Range(11, 10));
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 100)]
    [InlineData(3, 700)]
    [InlineData(4, 5000)]
    public async Task Good_messages_among_failed_ones_are_shown(int seed, int spread)
    {
        var random = new Random(seed);
        var messages = Enumerable.Range(1, 5000).Select(i => random.Next(spread) == 0 ? i : 0).ToArray();
        await using var machine = new Quotients.Machine();
        machine.SetSource(messages);
        machine.Start();
        await machine.Completion.WithinPatience();
        AssertLast(machine, messages.Where(static number => number != 0).TakeLast(10));
    }

    [Fact]
    public async Task Any_mixture_of_messages_shows_the_last_good_ones()
    {
        var random = new Random(20180131);
        for (var round = 0; round < 100; round++)
        {
            var messages = Runs(random).ToArray();
            await using var machine = new Quotients.Machine();
            machine.SetSource(messages);
            machine.Start();
            await machine.Completion.WithinPatience();
            AssertLast(machine, messages.Where(static number => number != 0).TakeLast(10));
        }
    }

    [Fact]
    public async Task A_machine_that_pauses_amid_messages_shows_the_last_good_ones()
    {
        await using var machine = new Quotients.Machine();
        machine.SetSource(Enumerable.Range(1, int.MaxValue - 1));
        machine.Start();
        for (var i = 0; i < 20; i++)
        {
            await Soon.Until(() => machine.Status.Processed > i * 1000);
            machine.Pause();
            await Soon.Until(() => machine.Status.State == MachineState.Paused);
            var processed = (int)machine.Status.Processed;
            AssertLast(machine, Enumerable.Range(processed - 9, 10));
            machine.Resume();
        }
    }

    private static IEnumerable<int> Runs(Random random)
    {
        var number = 1;
        for (var run = random.Next(1, 12); run > 0; run--)
        {
            var isGood = random.Next(2) == 0;
            for (var left = random.Next(1, random.Next(1, 400)); left > 0; left--)
            {
                yield return isGood ? number++ : 0;
            }
        }
    }

    private static void AssertLast(Quotients.Machine machine, IEnumerable<int> expected) => Assert.Equal(
        expected,
        machine.Previews.Good.Select(static preview => int.Parse(preview.Json.Split(',')[0].TrimStart('['), CultureInfo.InvariantCulture)));
}
