using System.Globalization;
using Timbr.Typed.Tests.Machines.States;

namespace Timbr.Typed.Tests.Machines.Workers;

/// <summary>With several workers, too, what nobody has begun waits: it is counted, kept and left alone as where there is one.</summary>
public sealed class WaitingMessagesTests : IDisposable
{
    private readonly SemaphoreSlim _entered = new(0);
    private readonly SemaphoreSlim _release = new(0);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _entered.Dispose();
        _release.Dispose();
    }

    [Theory]
    [InlineData(2, true)]
    [InlineData(4, true)]
    [InlineData(4, false)]
    public async Task A_pause_begins_no_message(int workers, bool keepsOrder)
    {
        await using var machine = Blocking(new() { Workers = workers, KeepOrder = keepsOrder });
        await FillAsync(machine, workers, messages: 40);
        machine.Pause();
        _release.Release(40);
        await Soon.Until(() => machine.Status.State == MachineState.Paused);

        Assert.Equal((workers, 40 - workers, 0), (machine.Status.Processed, machine.Status.QueueDepth, _entered.CurrentCount));
        machine.Resume();
        await Soon.Until(() => machine.Status.Processed == 40);
        Assert.Equal(0, machine.Status.QueueDepth);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_stop_that_keeps_begins_no_message_and_the_next_start_has_them_all(bool keepsOrder)
    {
        var publisher = new RecordingPublisher();
        await using var machine = Blocking(new() { Workers = 2, KeepOrder = keepsOrder });
        machine.PublishTo(publisher);
        await FillAsync(machine, workers: 2, messages: 40);
        var stop = machine.StopAsync(StopMode.Keep, Cancellation);
        _release.Release(40);
        await stop.WithinPatience();
        Assert.Equal((2L, 38L, 0L), (machine.Status.Processed, machine.Status.QueueDepth, machine.Status.Dropped));

        machine.Start();
        await machine.StopAsync(cancellationToken: Cancellation).WithinPatience();
        Assert.Equal(Enumerable.Range(0, 40), publisher.Texts.Select(NumberOf).Order());
        Assert.All(publisher.Ids.Zip(publisher.Ids.Skip(1)), pair => Assert.True(!keepsOrder || ((pair.First.Counter + 1) & 0xFF_FFFF) == pair.Second.Counter));
    }

    [Fact]
    public async Task What_was_kept_is_not_begun_by_a_start_that_is_paused()
    {
        await using var machine = Blocking(new() { Workers = 2 });
        await FillAsync(machine, workers: 2, messages: 40);
        var stop = machine.StopAsync(StopMode.Keep, Cancellation);
        _release.Release(40);
        await stop.WithinPatience();
        machine.Pause();
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        Assert.Equal((2L, 38L, 0), (machine.Status.Processed, machine.Status.QueueDepth, _entered.CurrentCount));

        machine.Resume();
        await machine.StopAsync(cancellationToken: Cancellation).WithinPatience();
        Assert.Equal(40, machine.Status.Processed);
    }

    [Fact]
    public async Task What_was_kept_and_is_discarded_then_counts_as_dropped()
    {
        var machine = Blocking(new() { Workers = 2 });
        await FillAsync(machine, workers: 2, messages: 40);
        var stop = machine.StopAsync(StopMode.Keep, Cancellation);
        _release.Release(40);
        await stop.WithinPatience();
        await machine.DisposeAsync();

        Assert.Equal((2L, 38L), (machine.Status.Processed, machine.Status.Dropped));
    }

    [Theory]
    [InlineData(2, OnSlotError.Stop)]
    [InlineData(4, OnSlotError.Stop)]
    [InlineData(4, OnSlotError.Throw)]
    public async Task After_a_failure_that_stops_it_no_message_is_begun(int workers, OnSlotError policy)
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Laps.Machine(new() { Workers = workers, OnSlotError = policy });
        machine.PublishTo(publisher);
        machine.Slots.Negated.Replace((doubled, _) => -doubled);
        machine.Slots.Next.Replace(lap => lap.Number switch
        {
            10 => throw new FormatException("ten"),
            < 10 => lap.Number,

            // Whoever comes after the failed one waits until it is known.
            _ => _release.Wait(Soon.Patience, Cancellation) ? lap.Number : -1,
        });
        foreach (var lap in Enumerable.Range(1, 400))
        {
            machine.Put(new Lap(lap, "r"));
        }

        machine.Start();
        await Soon.Until(() => machine.Status.Failed == 1);
        _release.Release(400);
        await (policy == OnSlotError.Throw ? Assert.ThrowsAsync<SlotException>(() => machine.Completion.WithinPatience()) : machine.Completion.WithinPatience());

        // Those that the other workers had in hand by then are finished.
        Assert.InRange(machine.Status.Processed, 10, 10 + workers);
        Assert.Equal(400 - machine.Status.Processed, machine.Status.QueueDepth);
        machine.Start();
        await machine.StopAsync(cancellationToken: Cancellation).WithinPatience();
        Assert.Equal(Enumerable.Range(1, 400), publisher.Texts.Select(NumberOf));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public async Task Slow_workers_take_one_message_ahead(int workers)
    {
        await using var machine = Blocking(new() { Workers = workers, QueueCapacity = 1 });
        machine.Start();
        var taken = 0;
        for (var number = 0; number < workers; number++)
        {
            await Soon.Until(() => machine.TryPut(new Lap(taken, "r")));
            taken++;
            await _entered.WaitAsync(Cancellation);
        }

        // One more in the queue, and one that was taken ahead.
        await Soon.Until(() => machine.TryPut(new Lap(taken, "r")) && ++taken == workers + 2);
        Assert.False(machine.TryPut(new Lap(taken, "r")));
        Assert.Equal(2, machine.Status.QueueDepth);
        _release.Release(taken);
        await machine.StopAsync(cancellationToken: Cancellation).WithinPatience();
        Assert.Equal(taken, machine.Status.Processed);
    }

    [Fact]
    public async Task States_are_saved_while_messages_wait()
    {
        using var folder = new StateFolder();
        string[] runners = [.. RunnersOf(workers: 2)];
        await using var machine = new Runners.Machine(new() { Workers = 2, PartitionBy = static lap => lap.Runner });
        machine.Slots.Laps.Replace((Lap lap, ref Dictionary<string, int> laps) =>
        {
            _entered.Release();
            return _release.Wait(Soon.Patience, Cancellation) ? laps[lap.Runner] = laps.GetValueOrDefault(lap.Runner) + 1 : -1;
        });
        foreach (var number in Enumerable.Range(0, 40))
        {
            machine.Put(new Lap(number, runners[number % runners.Length]));
        }

        machine.Start();
        for (var worker = 0; worker < runners.Length; worker++)
        {
            await _entered.WaitAsync(Cancellation);
        }

        SavedState? saved = null;
        var saving = new Thread(() => saved = machine.SaveState(folder.File)) { IsBackground = true };
        saving.Start();
        await Soon.Until(() => saving.ThreadState.HasFlag(ThreadState.WaitSleepJoin));
        _release.Release(2);
        Assert.True(saving.Join(Soon.Patience));

        Assert.Equal((2L, 2L), (saved!.Processed, machine.Status.Processed));
        _release.Release(40);
        await machine.StopAsync(cancellationToken: Cancellation).WithinPatience();
        Assert.Equal(40, machine.Status.Processed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task It_is_idle_once_nothing_is_in_hand(int workers)
    {
        var processed = new List<long>();
        await using var machine = Blocking(new() { Workers = workers });
        machine.Events += happened =>
        {
            if (happened.Kind == MachineEventKind.Idle)
            {
                lock (processed)
                {
                    processed.Add(machine.Status.Processed);
                }
            }
        };
        machine.Start();
        await Soon.Until(() => Idle().Length == 1);
        for (var number = 0; number < 4; number++)
        {
            machine.Put(new Lap(number, "r"));
        }

        await _entered.WaitAsync(Cancellation);
        _release.Release(4);
        await Soon.Until(() => machine.Status.Processed == 4 && Idle().Contains(4));
        Assert.DoesNotContain(Idle(), static count => count is 1 or 2 or 3);

        long[] Idle()
        {
            lock (processed)
            {
                return [.. processed];
            }
        }
    }

    [Fact]
    public async Task A_failure_is_told_while_others_are_in_hand()
    {
        var failed = new TaskCompletionSource();
        await using var machine = new Laps.Machine(new() { Workers = 2, KeepOrder = false });
        machine.Events += happened =>
        {
            if (happened.Kind == MachineEventKind.MessageFailed)
            {
                failed.TrySetResult();
            }
        };
        machine.Slots.Next.Replace(lap => lap.Number == 0 ? throw new FormatException("none") : _release.Wait(Soon.Patience, Cancellation) ? lap.Number : -1);
        foreach (var number in Enumerable.Range(0, 300))
        {
            machine.Put(new Lap(number, "r"));
        }

        machine.Start();
        await failed.Task.WithinPatience();
        Assert.Equal(1, machine.Status.Processed);
        _release.Release(300);
        await machine.StopAsync(cancellationToken: Cancellation).WithinPatience();
    }

    private static int NumberOf(string text) => int.Parse(text[11..text.IndexOf(',', StringComparison.Ordinal)], CultureInfo.InvariantCulture);

    /// <summary>A runner for each worker.</summary>
    private static IEnumerable<string> RunnersOf(int workers) =>
        Enumerable.Range(0, 1000).Select(static number => $"r{number}").DistinctBy(runner => ((PartitionKey)runner).Among(workers)).OrderBy(runner => ((PartitionKey)runner).Among(workers));

    private Laps.Machine Blocking(MachineOptions<Lap> options)
    {
        var machine = new Laps.Machine(options);
        machine.Slots.Next.Replace(lap =>
        {
            _entered.Release();
            return _release.Wait(Soon.Patience, Cancellation) ? lap.Number : -1;
        });
        return machine;
    }

    /// <summary>Has a message in each worker's hand, and the others wait.</summary>
    private async Task FillAsync(Laps.Machine machine, int workers, int messages)
    {
        foreach (var number in Enumerable.Range(0, messages))
        {
            machine.Put(new Lap(number, "r"));
        }

        machine.Start();
        for (var worker = 0; worker < workers; worker++)
        {
            await _entered.WaitAsync(Cancellation);
        }
    }
}
