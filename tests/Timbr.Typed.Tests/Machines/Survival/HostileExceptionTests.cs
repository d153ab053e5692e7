using Timbr.Typed.Tests.Machines.Events;

namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>Exceptions that throw when they are read, from every side of a machine that somebody watches.</summary>
public sealed class HostileExceptionTests
{
    private const string Unreadable = "(unreadable: InvalidOperationException)";

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Of_a_slot_it_fails_its_message(int workers)
    {
        await using var machine = Machine(workers);
        var log = new EventLog(machine);
        machine.Slots.Second.Replace(static (first, strike) => strike.Number == 3 ? throw new UnreadableException() : first);
        await machine.RunAsync(Quiet(10), FeedMode.Stream).WithinPatience();
        Assert.Equal((10L, 1L), (machine.Status.Processed, machine.Status.Failed));
        Assert.Equal($"Slot 1 'Second' of pipeline 'Strikes' failed: {Unreadable}", log.Only(MachineEventKind.MessageFailed).Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Of_a_source_it_ends_the_machine_with_it(int workers)
    {
        await using var machine = Machine(workers);
        var log = new EventLog(machine);
        machine.SetSource(Quiet(10).Select(static strike => strike.Number < 5 ? strike : throw new UnreadableException()));
        machine.Start();
        await Soon.Until(() => machine.Completion.IsCompleted);
        Assert.IsType<UnreadableException>(machine.Completion.Exception?.InnerException);
        Assert.Equal((5L, $"The source failed: {Unreadable}"), (machine.Status.Processed, log.Only(MachineEventKind.SourceFailed).Text));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Of_a_publisher_it_is_counted(int workers)
    {
        await using var machine = Machine(workers);
        var log = new EventLog(machine);
        machine.PublishTo(new RecordingPublisher { OnPublish = static () => throw new UnreadableException() });
        await machine.RunAsync(Quiet(10), FeedMode.Stream).WithinPatience();
        Assert.Equal((10L, 10L, 10), (machine.Status.Processed, machine.Status.Publishers[0].Failed, log.Count(MachineEventKind.PublisherFailed)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Of_a_handler_it_is_counted(int workers)
    {
        await using var machine = Machine(workers);
        machine.Events += static happened => throw new UnreadableException();
        var log = new EventLog(machine);
        await machine.RunAsync(Quiet(10), FeedMode.Stream).WithinPatience();
        Assert.Equal(10, machine.Status.Processed);
        Assert.Contains(log.All, static happened => happened.Text == $"The handler of Started threw UnreadableException: {Unreadable}");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Of_an_observer_it_is_counted(int workers)
    {
        await using var machine = Machine(workers);
        var log = new EventLog(machine);
        machine.Observe(new UnreadableObserver());
        await machine.RunAsync(Quiet(10), FeedMode.Stream).WithinPatience();
        Assert.Equal((10L, 10), (machine.Status.Processed, log.Count(MachineEventKind.HandlerFailed)));
    }

    [Fact]
    public async Task Of_a_publisher_that_opens_it_is_named()
    {
        await using var machine = Machine(1);
        machine.PublishTo(new RecordingPublisher { Name = "broken", OnOpen = static () => throw new UnreadableException() });
        Assert.Equal($"The publisher broken cannot be opened: {Unreadable}", Assert.Throws<PublisherException>(machine.Start).Message);
    }

    [Fact]
    public async Task The_status_of_a_machine_that_it_ended_can_be_shown()
    {
        await using var machine = Machine(1);
        machine.SetSource(Quiet(1).Select(static Strike (_) => throw new UnreadableException()));
        machine.Start();
        await Soon.Until(() => machine.Completion.IsCompleted);
        Assert.Contains(Unreadable, machine.Status.ToText(), StringComparison.Ordinal);
        Assert.Contains(Unreadable, machine.Status.ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_can_be_logged()
    {
        var output = new StringWriter();
        await using var machine = Machine(1);
        machine.Observe(new LogErrors(output));
        machine.Slots.First.Replace(static _ => throw new UnreadableException());
        await machine.RunAsync(Quiet(1), FeedMode.Stream).WithinPatience();
        Assert.Contains(Unreadable, output.ToString(), StringComparison.Ordinal);
    }

    private static Strikes.Machine Machine(int workers) => new(new MachineOptions { Workers = workers });

    private static IEnumerable<Strike> Quiet(int count) => Enumerable.Range(0, count).Select(static number => new Strike(number, -1));
}
