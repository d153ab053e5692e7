using Timbr.Typed.Tests.Machines.Observers;

namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>Observers, publishers and sources that fail a machine of several workers; of one they are tested where they are described.</summary>
public sealed class SurroundingFaultTests
{
    private const int Workers = 4;

    [Theory]
    [InlineData(nameof(MachineObserver.BeforeStart))]
    [InlineData(nameof(MachineObserver.AfterMessage))]
    [InlineData(nameof(MachineObserver.AfterStop))]
    [InlineData(nameof(MachineObserver.OnEvent))]
    public async Task An_observer_that_throws_hurts_nothing(string hook)
    {
        var publisher = new RecordingPublisher();
        await using var machine = Machine();
        machine.Observe(new RecordingObserver(hook));
        machine.PublishTo(publisher);
        await machine.RunAsync(Quiet(100), FeedMode.Stream).WithinPatience();
        Assert.Equal((100L, 0L, 100), (machine.Status.Processed, machine.Status.Failed, publisher.Texts.Count));
        Assert.True(machine.Status.HandlerFailures > 0);
    }

    [Fact]
    public async Task A_publisher_that_throws_is_counted_and_hurts_neither_the_machine_nor_the_others()
    {
        var sound = new RecordingPublisher();
        await using var machine = Machine();
        machine.PublishTo(new RecordingPublisher { Name = "broken", OnPublish = static () => throw new IOException("The wire is cut.") });
        machine.PublishTo(sound);
        await machine.RunAsync(Quiet(100), FeedMode.Stream).WithinPatience();
        Assert.Equal((100L, 100, 100L), (machine.Status.Processed, sound.Texts.Count, machine.Status.Publishers[0].Failed));
    }

    [Fact]
    public async Task A_publisher_that_blocks_for_ever_is_left_behind()
    {
        var time = new ManualTimeProvider();
        using var free = new ManualResetEventSlim();
        var blocked = new TaskCompletionSource();
        var machine = Machine(time);
        machine.PublishTo(new RecordingPublisher
        {
            OnPublish = () =>
            {
                blocked.TrySetResult();
                free.Wait();
            },
            OnDispose = free.Wait,
        });
        machine.SetSource(Quiet(int.MaxValue));
        machine.Start();
        await blocked.Task.WithinPatience();
        var disposal = machine.DisposeAsync().AsTask();
        await Soon.Until(() =>
        {
            time.Advance(TimeSpan.FromSeconds(10));
            return disposal.IsCompleted;
        });
        Assert.IsType<PublisherException>(machine.Status.Publishers[0].LastError);
        free.Set();
        await machine.Completion.WithinPatience();
    }

    [Fact]
    public async Task A_source_that_throws_midway_faults_the_completion_after_what_came_before()
    {
        await using var machine = Machine();
        machine.SetSource(Quiet(200).Select(static strike => strike.Number < 100 ? strike : throw new InvalidDataException("The cable was cut.")));
        machine.Start();
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
        Assert.Equal((100L, SourceState.Faulted), (machine.Status.Processed, machine.Status.SourceState));
    }

    [Theory]
    [InlineData(StopMode.Drain)]
    [InlineData(StopMode.Discard)]
    public async Task A_source_that_never_ends_can_be_stopped(StopMode mode)
    {
        await using var machine = Machine();
        machine.SetSource(Quiet(int.MaxValue));
        machine.Start();
        await Soon.Until(() => machine.Status.Processed > 100);
        await machine.StopAsync(mode, TestContext.Current.CancellationToken).WithinPatience();
        Assert.Equal(MachineState.Stopped, machine.Status.State);
    }

    private static Strikes.Machine Machine(TimeProvider? time = null) => new(new MachineOptions { Workers = Workers, TimeProvider = time ?? TimeProvider.System });

    private static IEnumerable<Strike> Quiet(int count) => Enumerable.Range(0, count).Select(static number => new Strike(number, -1));
}
