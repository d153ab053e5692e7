using System.Collections.Concurrent;
using System.Text.Json;
using Timbr.Typed.Tests.Machines.Slots;

namespace Timbr.Typed.Tests.Machines.Workers;

/// <summary>Several workers whose slots wait: they do so without threads.</summary>
public sealed class WaitingSlotTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Messages_wait_together_on_few_threads(bool keepsOrder)
    {
        var publisher = new RecordingPublisher();
        var threads = new ConcurrentDictionary<int, bool>();
        var entered = 0;
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var machine = new Errand.Machine(new MachineOptions { Workers = 400, KeepOrder = keepsOrder });
        machine.PublishTo(publisher);
        machine.Slots.Run.Replace(async (miles, _) =>
        {
            threads.TryAdd(Environment.CurrentManagedThreadId, true);
            Interlocked.Increment(ref entered);
            await release.Task;
            return miles;
        });
        machine.SetSource(Enumerable.Range(0, 1000));
        machine.Start();
        await Soon.Until(() => Volatile.Read(ref entered) == 400);
        Assert.InRange(threads.Count, 1, 200);

        release.SetResult();
        await machine.Completion.WithinPatience();
        Assert.Equal(1000, machine.Status.Processed);
        var numbers = publisher.Texts.Select(static text => JsonSerializer.Deserialize<int[]>(text)![1]);
        Assert.Equal(Enumerable.Range(0, 1000), keepsOrder ? numbers : numbers.Order());
    }

    [Theory]
    [InlineData(TaskCreationOptions.LongRunning)]
    [InlineData(TaskCreationOptions.None)]
    public async Task Who_ends_a_wait_gets_the_thread_back(TaskCreationOptions thread)
    {
        var stop = false;
        var release = new TaskCompletionSource();
        await using var machine = new Errand.Machine(new MachineOptions { Workers = 2 });
        machine.Slots.Run.Replace(async (miles, _) =>
        {
            if (miles == 0)
            {
                await release.Task;
            }

            return miles;
        });
        machine.SetSource(Enumerable.Range(0, int.MaxValue).TakeWhile(_ => !Volatile.Read(ref stop)));
        machine.Start();
        await Soon.Until(() => machine.Status.QueueDepth > 0);

        // What waits for it goes on at once, on the thread of whoever ends it: the machine must not, as long as there are messages.
        await Task.Factory.StartNew(release.SetResult, Cancellation, thread, TaskScheduler.Default).WithinPatience();
        await Soon.Until(() => machine.Status.Processed > 10_000);
        Volatile.Write(ref stop, true);
        await machine.Completion.WithinPatience();
    }

    [Fact]
    public async Task While_a_publisher_hangs_the_others_go_on()
    {
        using var release = new ManualResetEventSlim();
        var evaluated = 0;
        await using var machine = new Errand.Machine(new MachineOptions { Workers = 50, KeepOrder = false });
        machine.PublishTo(new RecordingPublisher { OnPublish = release.Wait });
        machine.Slots.Run.Replace(async (miles, _) =>
        {
            await Task.Yield();
            Interlocked.Increment(ref evaluated);
            return miles;
        });
        machine.SetSource(Enumerable.Range(0, 500));
        machine.Start();
        await Soon.Until(() => Volatile.Read(ref evaluated) == 500);
        Assert.Equal(0, machine.Status.Processed);

        release.Set();
        await machine.Completion.WithinPatience();
        Assert.Equal(500, machine.Status.Processed);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task The_messages_of_one_key_wait_for_one_another(bool keepsOrder)
    {
        await using var machine = new Deliveries.Machine(new MachineOptions<int> { Workers = 8, KeepOrder = keepsOrder, PartitionBy = static number => number % 5 });
        var counts = new ConcurrentDictionary<int, int>();
        var wrong = 0;
        machine.Slots.Weight.Replace(async (number, _) =>
        {
            var key = number % 5;
            wrong += counts.AddOrUpdate(key, 1, static (_, count) => count + 1) == 1 ? 0 : 1;
            await Task.Yield();
            counts[key]--;
            return number;
        });
        machine.SetSource(Enumerable.Range(0, 5_000));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((5_000, 0), (machine.Status.Processed, wrong));
    }

    [Fact]
    public async Task A_slot_that_would_wait_for_itself_is_refused_at_once()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Deliveries.Machine(new MachineOptions<int> { Workers = 2, PartitionBy = static number => number, StopTimeout = Timeout.InfiniteTimeSpan });
        machine.PublishTo(publisher);
        machine.Slots.Counted.Replace((int _, ref int _) => machine.SaveState("never") is null ? 0 : 1);
        machine.Slots.Weight.Replace((number, _) => new(number));
        machine.Slots.Checked.Replace(static weight => Task.FromResult(Step.Next(weight)));
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Contains("would wait for it to end", publisher.Texts[0]);
    }

    [Fact]
    public async Task A_candidate_is_compared_on_each_message()
    {
        await using var machine = new Errand.Machine(new MachineOptions { Workers = 3 });
        machine.Slots.Run.Shadow(static async (miles, _) =>
        {
            await Task.Yield();
            return miles % 10 == 0 ? throw new InvalidOperationException("no") : miles + miles;
        }, every: 1);
        machine.SetSource(Enumerable.Range(1, 100));
        machine.Start();
        await machine.Completion.WithinPatience();
        var status = machine.Slots.Run.ShadowStatus!;
        Assert.Equal((100, 10, 10, "no"), (status.Compared, status.Different, status.Failed, status.LastError!.Message));
    }

    [Fact]
    public async Task What_waits_is_given_up_with_the_machine()
    {
        var entered = 0;
        await using var machine = new Errand.Machine(new MachineOptions { Workers = 100 });
        machine.Slots.Run.Replace(async (miles, cancellation) =>
        {
            Interlocked.Increment(ref entered);
            await Task.Delay(Timeout.Infinite, cancellation);
            return miles;
        });
        machine.SetSource(Enumerable.Range(0, 100));
        machine.Start();
        await Soon.Until(() => Volatile.Read(ref entered) == 100);
        await machine.StopAsync(StopMode.Discard, Cancellation).WithinPatience();
        Assert.Equal((0, 100), (machine.Status.Processed, machine.Status.Dropped));
    }
}
