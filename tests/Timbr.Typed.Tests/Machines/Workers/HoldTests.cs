using System.Globalization;
using Timbr.Typed.Tests.Machines.States;

namespace Timbr.Typed.Tests.Machines.Workers;

/// <summary>Orders to hold that come while workers finish what must leave before what is finished already.</summary>
public sealed class HoldTests : IDisposable
{
    private readonly SemaphoreSlim _slow = new(0);
    private int _slowBegun;
    private readonly StateFolder _folder = new();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _slow.Dispose();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("pause", "keep")]
    [InlineData("pause", "save")]
    [InlineData("pause", "pause")]
    [InlineData("save", "pause")]
    [InlineData("save", "keep")]
    [InlineData("save", "save")]
    [InlineData("keep", "save")]
    [InlineData("pause", "discard")]
    [InlineData("pause", "drain")]
    public async Task One_hold_after_another_ends(string first, string second)
    {
        await using var machine = new Totals.Machine(new MachineOptions<int> { Workers = 2, PartitionBy = static number => number % 2 });
        await BehindAsync(machine);
        var one = await OrderAsync(machine, first);

        // Now what must leave before the other worker's messages is begun, and only that.
        _slow.Release();
        await Soon.Until(() => Volatile.Read(ref _slowBegun) == 2);
        var other = await OrderAsync(machine, second);
        _slow.Release(40);
        await Task.WhenAll(one, other).WithinPatience();
        machine.Resume();
        if (machine.Status.State == MachineState.Kept)
        {
            machine.Start();
        }

        await machine.StopAsync(cancellationToken: Cancellation).WithinPatience();
        Assert.Equal(40, machine.Status.Processed + machine.Status.Dropped);
        Assert.Equal(second == "discard", machine.Status.Dropped > 0);
    }

    [Theory]
    [InlineData(OnSlotError.Stop, 2)]
    [InlineData(OnSlotError.Stop, 10)]
    [InlineData(OnSlotError.Throw, 2)]
    [InlineData(OnSlotError.Throw, 10)]
    public async Task One_failure_after_another_stops_the_machine(OnSlotError policy, int every)
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Totals.Machine(new MachineOptions<int> { Workers = 3, OnSlotError = policy, PartitionBy = static number => number % 3 });
        machine.PublishTo(publisher);
        machine.Slots.Count.Replace((int number, ref long _) => number % every == 0 ? throw new InvalidOperationException("no") : number);
        machine.SetSource(Enumerable.Range(1, 200));
        var starts = 0;
        while (machine.Status.State != MachineState.Stopped)
        {
            machine.Start();
            starts++;
            await machine.Completion.WithinPatience().ContinueWith(static _ => { }, Cancellation, TaskContinuationOptions.None, TaskScheduler.Default);
            await Soon.Until(() => machine.Status.State is MachineState.Kept or MachineState.Stopped);
        }

        Assert.Equal(200, machine.Status.Processed);
        Assert.Equal(200 / every, machine.Status.Failed);
        Assert.InRange(starts, 2, 1 + (200 / every));
        Assert.Equal(Enumerable.Range(1, 200), publisher.Texts.Select(NumberOf));
    }

    private static int NumberOf(string text) => int.Parse(text.AsSpan(1, text.IndexOf(',', StringComparison.Ordinal) - 1), CultureInfo.InvariantCulture);

    /// <summary>Has the first worker stay behind: the other one's messages are finished and cannot leave.</summary>
    private async Task BehindAsync(Totals.Machine machine)
    {
        var quick = 0;
        machine.Slots.Count.Replace((int number, ref long _) =>
        {
            if (number % 2 == 0)
            {
                Interlocked.Increment(ref _slowBegun);
                _slow.Wait();
            }
            else
            {
                Interlocked.Increment(ref quick);
            }

            return number;
        });
        machine.SetSource(Enumerable.Range(0, 40));
        machine.Start();
        await Soon.Until(() => Volatile.Read(ref quick) == 20 && Volatile.Read(ref _slowBegun) == 1);
    }

    /// <returns>Once the order is given; the inner task ends when it is done.</returns>
    private async Task<Task> OrderAsync(Totals.Machine machine, string order)
    {
        switch (order)
        {
            case "pause":
                machine.Pause();
                return Task.CompletedTask;
            case "save":
                var saved = new TaskCompletionSource();
                var saver = new Thread(() =>
                {
                    try
                    {
                        machine.SaveState(_folder.File);
                        saved.SetResult();
                    }
                    catch (MachineStateException exception)
                    {
                        saved.SetException(exception);
                    }
                }) { IsBackground = true };
                saver.Start();
                await Soon.Until(() => (saver.ThreadState & ThreadState.WaitSleepJoin) != 0);
                return saved.Task;
            default:
                return machine.StopAsync(Enum.Parse<StopMode>(order, ignoreCase: true), Cancellation);
        }
    }
}
