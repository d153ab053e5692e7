using System.Globalization;

namespace Timbr.Typed.Tests.Machines.Workers;

public sealed class WorkersTests
{
    private const int Many = 3000;

    [Theory]
    [InlineData(2, 1024)]
    [InlineData(4, 1)]
    [InlineData(7, 16)]
    public async Task Messages_leave_in_the_order_in_which_they_came(int workers, int capacity)
    {
        await using var machine = new Laps.Machine(new() { Workers = workers, QueueCapacity = capacity });
        var publisher = await RunAsync(machine, Lapping(Many));

        Assert.Equal(Enumerable.Range(0, Many), publisher.Texts.Select(NumberOf));
        Assert.All(publisher.Ids.Zip(publisher.Ids.Skip(1)), static pair => Assert.Equal((pair.First.Counter + 1) & 0xFF_FFFF, pair.Second.Counter));
        Assert.Equal((Many, Many / 31, 0L), (machine.Status.Processed, machine.Status.Failed, machine.Status.Dropped));
    }

    [Fact]
    public async Task Without_order_every_message_leaves_once()
    {
        await using var machine = new Laps.Machine(new() { Workers = 4, KeepOrder = false });
        var publisher = await RunAsync(machine, Lapping(Many));

        Assert.Equal(Enumerable.Range(0, Many), publisher.Texts.Select(NumberOf).Order());
        Assert.Equal(Many, publisher.Ids.Distinct().Count());
    }

    [Fact]
    public async Task Without_order_a_message_does_not_wait_for_a_slow_one()
    {
        await using var machine = new Laps.Machine(new() { Workers = 2, KeepOrder = false });
        using var release = new ManualResetEventSlim();
        machine.Slots.Next.Replace(lap => lap.Number == 0 && !release.Wait(Soon.Patience) ? -1 : lap.Number);
        machine.SetSource(Lapping(10));
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 9);
        release.Set();
        await machine.Completion.WithinPatience();
        Assert.Equal(10, machine.Status.Processed);
    }

    [Fact]
    public async Task Messages_are_evaluated_at_the_same_time()
    {
        using var both = new Barrier(2);
        await using var machine = new Laps.Machine(new() { Workers = 2 });
        machine.Slots.Next.Replace(lap => both.SignalAndWait(Soon.Patience) ? lap.Number : -1);
        var publisher = await RunAsync(machine, Lapping(2));
        Assert.Equal(["[{\"Number\":0,\"Runner\":\"r0\"},0,0,0]", "[{\"Number\":1,\"Runner\":\"r1\"},2,-2,1]"], publisher.Texts);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Messages_of_one_partition_are_evaluated_by_one_worker_in_order(bool keepsOrder)
    {
        await using var machine = new Runners.Machine(new() { Workers = 4, KeepOrder = keepsOrder, PartitionBy = lap => lap.Runner });
        var publisher = await RunAsync(machine, Lapping(Many));

        foreach (var runner in publisher.Texts.GroupBy(RunnerOf))
        {
            Assert.Equal(Enumerable.Range(1, runner.Count()), runner.Select(ResultOf));
        }
    }

    [Fact]
    public async Task Several_workers_do_not_share_state()
    {
        await using var machine = new Runners.Machine(new MachineOptions { Workers = 2 });
        Assert.Contains(
            "its slots have state, and 2 workers would share it. Set PartitionBy in MachineOptions<Lap>, or Workers to 1.",
            Assert.Throws<MachineStateException>(machine.Start).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partition_that_cannot_be_told_fails_its_message()
    {
        await using var machine = new Runners.Machine(new() { Workers = 2, PartitionBy = lap => lap.Number == 3 ? throw new InvalidOperationException("no key") : lap.Runner });
        var publisher = await RunAsync(machine, Lapping(10));
        Assert.Equal([0, 1, 2, 4, 5, 6, 7, 8, 9], publisher.Texts.Select(NumberOf));
        Assert.Equal((10L, 1L, "no key"), (machine.Status.Processed, machine.Status.Failed, machine.Status.LastError!.Message));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public async Task There_may_be_more_workers_than_messages(int messages)
    {
        await using var machine = new Laps.Machine(new() { Workers = 16 });
        var publisher = await RunAsync(machine, Lapping(messages));
        Assert.Equal(messages, publisher.Texts.Count);
    }

    [Fact]
    public async Task A_run_tells_how_many_messages_each_worker_evaluated()
    {
        await using var machine = new Laps.Machine(new() { Workers = 3 });
        var report = await machine.RunAsync(Lapping(Many), FeedMode.Batch, TestContext.Current.CancellationToken);
        Assert.Equal(3, report.EntriesPerWorker.Count);
        Assert.Equal(Many, report.EntriesPerWorker.Sum());
    }

    [Fact]
    public async Task A_pause_holds_all_of_them()
    {
        await using var machine = new Laps.Machine(new() { Workers = 4, QueueCapacity = 4096 });
        machine.Start();
        machine.Pause();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        foreach (var lap in Lapping(100))
        {
            machine.Put(lap);
        }

        Assert.Equal((0L, 100L), (machine.Status.Processed, machine.Status.QueueDepth));
        machine.Resume();
        await Soon.Until(() => machine.Status.Processed == 100);
    }

    [Fact]
    public async Task What_is_in_hand_is_finished_before_they_hold()
    {
        using var entered = new SemaphoreSlim(0);
        using var release = new ManualResetEventSlim();
        await using var machine = new Laps.Machine(new() { Workers = 2 });
        machine.Slots.Next.Replace(lap =>
        {
            entered.Release();
            return release.Wait(Soon.Patience) ? lap.Number : -1;
        });
        machine.Start();
        machine.Put(new Lap(1, "r"));
        await entered.WaitAsync(TestContext.Current.CancellationToken);
        machine.Pause();
        Assert.Equal(MachineState.Running, machine.Status.State);
        release.Set();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        Assert.Equal(1, machine.Status.Processed);
    }

    [Theory]
    [InlineData(StopMode.Drain)]
    [InlineData(StopMode.Discard)]
    public async Task Every_message_taken_in_is_processed_or_dropped(StopMode mode)
    {
        var yielded = 0L;
        await using var machine = new Laps.Machine(new() { Workers = 4, QueueCapacity = 16 });
        machine.SetSource(Endless(() => yielded++));
        machine.Start();
        await Soon.Until(() => machine.Status.Processed > 500);
        await machine.StopAsync(mode, TestContext.Current.CancellationToken).WithinPatience();
        Assert.Equal(yielded, machine.Status.Processed + machine.Status.Dropped);
    }

    [Fact]
    public async Task What_is_kept_goes_on_where_it_was()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Laps.Machine(new() { Workers = 4, QueueCapacity = 16 });
        machine.PublishTo(publisher);
        machine.SetSource(Lapping(Many));
        machine.Start();
        for (var stops = 1; stops <= 5; stops++)
        {
            await Soon.Until(() => machine.Status.Processed >= stops * 300);
            await machine.StopAsync(StopMode.Keep, TestContext.Current.CancellationToken).WithinPatience();
            if (machine.Status.State == MachineState.Stopped)
            {
                // It came to its end before it was stopped.
                break;
            }

            machine.Start();
        }

        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, Many), publisher.Texts.Select(NumberOf));
    }

    [Fact]
    public async Task With_Throw_the_first_failure_ends_the_machine()
    {
        await using var machine = new Laps.Machine(new() { Workers = 4, OnSlotError = OnSlotError.Throw });
        machine.SetSource(Endless(static () => { }));
        machine.Start();
        var error = await Assert.ThrowsAsync<SlotException>(() => machine.Completion.WithinPatience());
        Assert.Equal("Negated", error.Name);
    }

    [Fact]
    public async Task A_machine_disposed_while_slots_run_waits_for_them()
    {
        var running = 0;
        await using (var machine = new Laps.Machine(new() { Workers = 4 }))
        {
            machine.Slots.Next.Replace(lap =>
            {
                Interlocked.Increment(ref running);
                Thread.SpinWait(20_000);
                Interlocked.Decrement(ref running);
                return lap.Number;
            });
            machine.SetSource(Endless(static () => { }));
            machine.Start();
            await Soon.Until(() => machine.Status.Processed > 100);
        }

        Assert.Equal(0, running);
    }

    [Fact]
    public async Task Replaced_functions_run_in_all_of_them()
    {
        await using var machine = new Laps.Machine(new() { Workers = 4 });
        machine.Slots.Doubled.Replace(lap => lap.Number * 3);
        var publisher = await RunAsync(machine, Lapping(100));
        Assert.Equal(Enumerable.Range(0, 100).Select(static number => number * 3), publisher.Texts.Select(ResultOf));
    }

    [Fact]
    public void Options_outside_their_bounds_are_refused()
    {
        Assert.StartsWith(
            "MachineOptions.Workers is 0; it must be 1 to 1,024.",
            Assert.Throws<ArgumentOutOfRangeException>(() => new Laps.Machine(new MachineOptions { Workers = 0 })).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The options are for messages of type 'System.String', but those of pipeline 'Laps' are of type 'Timbr.Typed.Tests.Machines.Workers.Lap'.",
            Assert.Throws<ArgumentException>(() => new Laps.Machine((MachineOptions)new MachineOptions<string>())).Message, StringComparison.Ordinal);
    }

    private static async Task<RecordingPublisher> RunAsync<TEvaluation>(Machine<Lap, TEvaluation> machine, IEnumerable<Lap> laps)
        where TEvaluation : struct, IEvaluation<Lap, TEvaluation>
    {
        var publisher = new RecordingPublisher();
        machine.PublishTo(publisher);
        machine.SetSource(laps);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(publisher.Texts.Count, publisher.Flushed);
        return publisher;
    }

    private static IEnumerable<Lap> Lapping(int count) => Enumerable.Range(0, count).Select(static number => new Lap(number, $"r{number % 13}"));

    private static IEnumerable<Lap> Endless(Action yielding)
    {
        for (var number = 0; ; number++)
        {
            yielding();
            yield return new Lap(number, $"r{number % 13}");
        }
    }

    private static int NumberOf(string text) => int.Parse(text[11..text.IndexOf(',', StringComparison.Ordinal)], CultureInfo.InvariantCulture);

    private static string RunnerOf(string text) => text.Split('"')[5];

    private static int ResultOf(string text) => int.Parse(text.Split("},")[1].Split([',', ']'])[0], CultureInfo.InvariantCulture);
}
