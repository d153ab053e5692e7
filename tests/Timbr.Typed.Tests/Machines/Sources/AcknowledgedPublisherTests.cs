namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>What publishers have to do with acknowledgements.</summary>
public class AcknowledgedPublisherTests
{
    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    public async Task Only_what_publishers_have_flushed_is_acknowledged(int workers, bool keepsOrder)
    {
        var log = NumberLog.Of(5_000);
        var publisher = new RecordingPublisher();
        var ahead = 0L;
        log.OnAck = upTo =>
        {
            ahead = Math.Max(ahead, upTo + 1 - publisher.Flushed);
            return default;
        };
        await using var machine = new NumberMachine(new MachineOptions { Workers = workers, KeepOrder = keepsOrder });
        machine.PublishTo(publisher);
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((0L, 4_999L), (ahead, log.Acks[^1]));
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    public async Task A_publisher_that_throws_faults_the_source_and_gets_the_message_again_after_a_restart(int workers, bool keepsOrder)
    {
        var log = NumberLog.Of(2_000);
        var publisher = new RecordingPublisher();
        var published = 0;
        publisher.OnPublish = () => _ = ++published == 777 ? throw new InvalidOperationException("no") : 0;
        await using var machine = new NumberMachine(new MachineOptions { Workers = workers, KeepOrder = keepsOrder });
        machine.Observe(new RestartOnFault(1, TimeSpan.Zero));
        machine.PublishTo(publisher);
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 2_000), publisher.Texts.Select(static text => int.Parse(text[1..text.IndexOf(',', StringComparison.Ordinal)], null)).Distinct().Order());
        Assert.Equal((2, 1_999L), (log.Readings, log.Acks[^1]));
        Assert.Empty(log.Breaches);
    }

    [Fact]
    public async Task The_error_names_the_publisher()
    {
        var log = NumberLog.Of(3);
        var publisher = new RecordingPublisher { OnPublish = static () => throw new InvalidOperationException("no") };
        await using var machine = new NumberMachine();
        machine.PublishTo(publisher);
        machine.SetSource(log);
        machine.Start();
        var error = await Assert.ThrowsAsync<SourceException>(() => machine.Completion.WithinPatience());
        Assert.StartsWith("The publisher recording has not accepted every message: no. Nothing is acknowledged;", error.Message, StringComparison.Ordinal);
        Assert.Empty(log.Acks);
    }

    [Fact]
    public async Task A_publisher_to_which_nobody_listens_accepts_everything()
    {
        var log = NumberLog.Of(3);
        await using var machine = new NumberMachine();
        machine.PublishTo(new RecordingPublisher { HasSubscribers = false });
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(2, log.Acks[^1]);
    }

    [Fact]
    public async Task A_publisher_that_broke_and_listens_no_more_accepts_nothing()
    {
        var log = NumberLog.Of(3);
        await using var machine = new NumberMachine();
        machine.Observe(new RestartOnFault(3, TimeSpan.Zero));
        machine.PublishTo(new NdjsonPublisher(Stream.Synchronized(new MemoryStream([], writable: false))));
        machine.SetSource(log);
        machine.Start();
        await Assert.ThrowsAsync<SourceException>(() => machine.Completion.WithinPatience());
        Assert.Empty(log.Acks);
        Assert.Equal(4, log.Readings);
    }

    [Fact]
    public async Task A_message_that_was_put_and_not_accepted_does_not_hurt_the_source()
    {
        var log = NumberLog.Of(3, ends: false);
        var publisher = new RecordingPublisher();
        await using var machine = new NumberMachine();
        machine.PublishTo(publisher);
        publisher.OnPublish = () => _ = publisher.Texts.Count == 0 ? throw new InvalidOperationException("no") : 0;
        machine.Start();
        machine.Put(100);
        await Soon.Until(() => machine.Status.Processed == 1);
        publisher.OnPublish = static () => { };
        machine.SetSource(log);
        await Soon.Until(() => log.Acks.Contains(2));
        Assert.Equal(SourceState.Running, machine.Status.SourceState);
    }

    [Fact]
    public async Task What_a_machine_processes_after_its_disposal_is_not_acknowledged()
    {
        var log = NumberLog.Of(3);
        using var released = new ManualResetEventSlim();
        var machine = new NumberMachine(new MachineOptions { StopTimeout = TimeSpan.FromMilliseconds(50) });
        machine.PublishTo(new RecordingPublisher());
        machine.Slots = _ =>
        {
            released.Wait();
            return null;
        };
        machine.SetSource(log);
        machine.Start();
        await Soon.Until(() => machine.Status.CurrentId is not null);
        await machine.DisposeAsync().AsTask().WithinPatience();
        released.Set();
        await Assert.ThrowsAsync<SourceException>(() => machine.Completion.WithinPatience());
        Assert.Empty(log.Acks);
    }
}
