using System.Collections.Concurrent;
using System.Diagnostics;
using Timbr.Typed.Tests.Pipelines;

namespace Timbr.Typed.Tests.Machines.Telemetry;

[Collection(nameof(Listening))]
public class MachineTelemetryTests
{
    private static readonly int[] Numbers = [3, 1, 2, 0, 4, 0, 1, 6];

    [Fact]
    public async Task Messages_are_counted_by_outcome_and_errors_by_slot()
    {
        using var recordings = new Recordings("Quotients", "timbr.messages", "timbr.slot.errors");
        await RunAsync();
        Assert.Equal(
            [("timbr.messages {message} complete", 4), ("timbr.messages {message} failed", 2), ("timbr.messages {message} stopped", 2), ("timbr.slot.errors {error} Quotient", 2)],
            recordings.Sums.OrderBy(static sum => sum.Key, StringComparer.Ordinal).Select(static sum => (sum.Key, (int)sum.Value)));
    }

    [Fact]
    public async Task A_message_lost_to_a_fault_of_the_pipeline_is_counted_as_failed()
    {
        using var recordings = new Recordings("Numbers", "timbr.messages");
        await using var machine = new NumberMachine { Slots = static number => number == 1 ? throw new InvalidDataException() : null };
        machine.SetSource([1, 2]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(1, recordings.Sums["timbr.messages {message} failed"]);
    }

    [Fact]
    public async Task What_is_given_up_is_counted()
    {
        using var recordings = new Recordings("Numbers", "timbr.dropped");
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(1);
        await machine.EnteredAsync();
        machine.Put(2);
        machine.Put(3);
        var stop = machine.StopAsync(StopMode.Discard);
        machine.ReleaseAll();
        await stop.WithinPatience();
        Assert.Equal(2, recordings.Sums["timbr.dropped {message}"]);
    }

    [Fact]
    public async Task The_depth_of_the_queue_can_be_asked_for_while_the_machine_runs()
    {
        using var recordings = new Recordings("Numbers", "timbr.queue.depth");
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(1);
        await machine.EnteredAsync();
        machine.Put(2);
        machine.Put(3);
        recordings.Ask();
        var depth = recordings.Sums["timbr.queue.depth {message}"];
        machine.ReleaseAll();
        await machine.StopAsync().WithinPatience();
        recordings.Ask();
        Assert.Equal((2, 2), (depth, recordings.Sums["timbr.queue.depth {message}"]));
    }

    [Fact]
    public async Task The_queue_of_a_machine_that_was_kept_is_measured_once_it_runs_again()
    {
        using var recordings = new Recordings("Numbers", "timbr.queue.depth");
        await using var machine = new NumberMachine();
        machine.Pause();
        machine.Put(1);
        machine.Put(2);
        machine.Start();
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        recordings.Ask();
        Assert.Empty(recordings.Sums);
        machine.Pause();
        machine.Start();
        recordings.Ask();
        Assert.Equal(2, recordings.Sums["timbr.queue.depth {message}"]);
    }

    [Fact]
    public async Task The_time_of_each_message_is_measured_by_the_clock_of_the_machine()
    {
        using var recordings = new Recordings("Numbers", "timbr.message.duration");
        var time = new ManualTimeProvider();
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = time }).Holding();
        machine.Start();
        machine.Put(1);
        await machine.EnteredAsync();
        time.Advance(TimeSpan.FromSeconds(7));
        machine.ReleaseAll();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(7, recordings.Sums["timbr.message.duration s complete"]);
    }

    [Fact]
    public async Task Each_message_is_an_activity_while_somebody_listens()
    {
        var activities = new ConcurrentQueue<Activity>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Timbr.Typed",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activities.Enqueue,
        };
        ActivitySource.AddActivityListener(listener);
        var machine = await RunAsync();
        var ours = activities.Where(static activity => Equals(activity.GetTagItem("timbr.pipeline"), "Quotients")).ToArray();
        Assert.Equal(
            ["complete", "stopped", "complete", "failed", "complete", "failed", "stopped", "complete"],
            ours.Select(static activity => activity.GetTagItem("timbr.outcome")));
        Assert.Equal(machine.Status.LastId.ToString(), ours[^1].GetTagItem("timbr.message.id"));
        Assert.Equal((ActivityStatusCode.Error, "Attempted to divide by zero."), (ours[3].Status, ours[3].StatusDescription));
        Assert.All(ours, static activity => Assert.Equal(("timbr.message", ActivityKind.Consumer), (activity.OperationName, activity.Kind)));
    }

    [Fact]
    public async Task A_slot_sees_the_activity_of_its_message()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Timbr.Typed",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        string? name = null;
        await using var machine = new NumberMachine
        {
            Slots = _ =>
            {
                name = Activity.Current?.OperationName;
                return null;
            },
        };
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal("timbr.message", name);
    }

    [Fact]
    public async Task A_listener_that_comes_later_is_told_what_comes_after_it()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        machine.Put(1);
        await Soon.Until(() => machine.Status is { Processed: 1, CurrentId: null });
        using var recordings = new Recordings("Numbers", "timbr.messages");
        machine.Put(2);
        await machine.StopAsync().WithinPatience();
        Assert.Equal(1, recordings.Sums["timbr.messages {message} complete"]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Several_workers_give_each_message_its_activity(bool keepsOrder)
    {
        var activities = new ConcurrentQueue<string?>();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Timbr.Typed",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => activities.Enqueue($"{activity.GetTagItem("timbr.message.id")} {activity.GetTagItem("timbr.outcome")}"),
        };
        ActivitySource.AddActivityListener(listener);
        var inSlots = new ConcurrentQueue<string?>();
        var observer = new ActivityObserver();
        await using var machine = new NumberMachine(new MachineOptions { Workers = 3, KeepOrder = keepsOrder })
        {
            Slots = _ =>
            {
                inSlots.Enqueue(ActivityObserver.Current);
                return null;
            },
        };
        machine.Observe(observer);
        machine.SetSource(Enumerable.Range(0, 200));
        machine.Start();
        await machine.Completion.WithinPatience();

        Assert.Equal(200, activities.Distinct().Count());
        Assert.Equal(activities, observer.Seen.Select(static id => $"{id} complete"));
        Assert.Equal(activities.Order(), inSlots.Select(static id => $"{id} complete").Order());
    }

    [Fact]
    public async Task Asynchronous_slots_have_the_activity_of_their_message_also_after_a_wait()
    {
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Timbr.Typed",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
        };
        ActivitySource.AddActivityListener(listener);
        var inSlots = new ConcurrentQueue<(string? Before, string? After)>();
        var observer = new ActivityObserver();
        await using var machine = new AsyncNumberMachine(
            async (number, _) =>
            {
                var before = ActivityObserver.Current;
                if (number % 3 != 0)
                {
                    await Task.Yield();
                }

                inSlots.Enqueue((before, ActivityObserver.Current));
            },
            new MachineOptions { Workers = 3 });
        machine.Observe(observer);
        machine.SetSource(Enumerable.Range(0, 200));
        machine.Start();
        await machine.Completion.WithinPatience();

        Assert.All(inSlots, static seen => Assert.Equal(seen.Before, seen.After));
        Assert.Equal(200, observer.Seen.Distinct().Count());
        Assert.Equal(observer.Seen.Order(), inSlots.Select(static seen => seen.Before).Order());
    }

    [Fact]
    public async Task Several_workers_measure_the_time_of_each_message()
    {
        using var recordings = new Recordings("Numbers", "timbr.message.duration");
        var time = new ManualTimeProvider();
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = time, Workers = 2 }).Holding();
        machine.Start();
        machine.Put(1);
        await machine.EnteredAsync();
        time.Advance(TimeSpan.FromSeconds(7));
        machine.ReleaseAll();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(7, recordings.Sums["timbr.message.duration s complete"]);
    }

    [Fact]
    public async Task Several_workers_count_a_message_lost_to_a_fault_of_the_pipeline()
    {
        using var recordings = new Recordings("Numbers", "timbr.messages");
        await using var machine = new NumberMachine(new MachineOptions { Workers = 2 }) { Slots = static number => number == 1 ? throw new InvalidDataException() : null };
        machine.SetSource([1, 2]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((1, 1), (recordings.Sums["timbr.messages {message} failed"], recordings.Sums["timbr.messages {message} complete"]));
    }

    private static async Task<Quotients.Machine> RunAsync()
    {
        await using var machine = new Quotients.Machine();
        machine.SetSource(Numbers);
        machine.Start();
        await machine.Completion.WithinPatience();
        return machine;
    }
}
