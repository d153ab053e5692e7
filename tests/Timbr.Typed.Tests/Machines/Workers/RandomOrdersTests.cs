using System.Globalization;
using Timbr.Typed.Tests.Machines.Slots;
using Timbr.Typed.Tests.Machines.States;

namespace Timbr.Typed.Tests.Machines.Workers;

/// <summary>Whatever is ordered meanwhile, in whatever order: every message is evaluated and published once, those of a key in order.</summary>
public sealed class RandomOrdersTests : IDisposable
{
    private const int Messages = 1500;
    private readonly StateFolder _folder = new();

    public static TheoryData<int, bool> Seeds => [.. Enumerable.Range(0, 24).Select(static seed => (seed, seed % 2 == 0))];

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Nothing_is_lost_or_done_twice(int seed, bool isAsynchronous)
    {
        var random = new Random(seed);
        var workers = random.Next(1, 5);
        var keys = random.Next(1, 6);
        var options = new MachineOptions<int>
        {
            Workers = workers,
            KeepOrder = random.Next(2) == 0,
            QueueCapacity = random.Next(1, 100),
            PartitionBy = workers > 1 || random.Next(2) == 0 ? number => number % keys : null,
        };
        var pace = random.Next(3);
        if (isAsynchronous)
        {
            await using var machine = new Deliveries.Machine(options);
            machine.Slots.Weight.Replace(async (number, _) =>
            {
                for (var i = 0; i < number % 3 * pace; i++)
                {
                    await Task.Yield();
                }

                return number;
            });
            await RunAsync(machine, random, options, keys);
        }
        else
        {
            await using var machine = new Totals.Machine(options);
            machine.Slots.Count.Replace((int number, ref long count) =>
            {
                Thread.SpinWait(number % 7 * 500 * pace);
                return ++count;
            });
            await RunAsync(machine, random, options, keys);
        }
    }

    private async Task RunAsync<TEvaluation>(Machine<int, TEvaluation> machine, Random random, MachineOptions options, int keys)
        where TEvaluation : struct, IEvaluation<int, TEvaluation>
    {
        var publisher = new RecordingPublisher();
        machine.PublishTo(publisher);
        machine.SetSource(Enumerable.Range(0, Messages));
        machine.Start();
        var orders = new List<Task>();
        for (var i = 0; i < 25; i++)
        {
            orders.Add(GiveAsync(machine, random.Next(5)));
            if (random.Next(3) == 0)
            {
                await Task.WhenAll(orders).WithinPatience();
            }

            var processed = Math.Min(machine.Status.Processed + random.Next(60), Messages);
            await Soon.Until(() => machine.Status.Processed >= processed || machine.Status.State != MachineState.Running);
        }

        await Task.WhenAll(orders).WithinPatience();
        machine.Resume();
        if (machine.Status.State == MachineState.Kept)
        {
            machine.Start();
        }

        await machine.Completion.WithinPatience();
        Assert.Equal((Messages, 0, 0), (machine.Status.Processed, machine.Status.Dropped, machine.Status.Failed));
        var published = publisher.Texts.Select(static text => int.Parse(text.AsSpan(1, text.IndexOf(',', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture)).ToArray();
        Assert.Equal(Enumerable.Range(0, Messages), options.KeepOrder || options.Workers == 1 ? published : published.Order());
        Assert.All(published.GroupBy(number => number % keys), static key => Assert.Equal(key.Order(), key));
    }

    private async Task GiveAsync<TEvaluation>(Machine<int, TEvaluation> machine, int order)
        where TEvaluation : struct, IEvaluation<int, TEvaluation>
    {
        switch (order)
        {
            case 0:
                machine.Pause();
                break;
            case 1:
                machine.Resume();
                break;
            case 2:
                // On a thread of its own, which it blocks.
                await Task.Factory.StartNew(
                    () => machine.SaveState(_folder.File), TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default);
                break;
            case 3:
                await machine.StopAsync(StopMode.Keep, TestContext.Current.CancellationToken);
                break;
            case 4 when machine.Status.State == MachineState.Kept:
                machine.Start();
                break;
        }
    }
}
