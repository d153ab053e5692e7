namespace Timbr.Typed.Tests.Machines.Publishing;

public class MachinePublisherTests
{
    [Fact]
    public async Task Every_publisher_gets_every_message_as_json()
    {
        var (first, second) = (new RecordingPublisher(), new RecordingPublisher());
        await RunAsync([1, 2], first, second);
        Assert.Equal(["[1,2]", "[2,4]"], first.Texts);
        Assert.Equal(["[1,2]", "[2,4]"], second.Texts);
    }

    [Fact]
    public async Task A_message_is_published_under_the_id_that_its_evaluation_saw()
    {
        var publisher = new RecordingPublisher();
        var machine = await RunAsync([1, 2, 3], publisher);
        Assert.Equal(machine.Ids, publisher.Ids);
    }

    [Fact]
    public async Task Publishers_are_flushed_before_the_machine_completes()
    {
        var publisher = new RecordingPublisher();
        await RunAsync(Enumerable.Range(0, 1000), publisher);
        Assert.Equal(1000, publisher.Flushed);
    }

    [Fact]
    public async Task Publishers_are_flushed_when_the_machine_has_nothing_to_do()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new NumberMachine();
        machine.PublishTo(publisher);
        machine.Start();
        machine.Put(1);
        await Soon.Until(() => publisher.Flushed == 1);
        Assert.Equal(MachineState.Running, machine.Status.State);
    }

    [Fact]
    public async Task Nothing_is_written_where_nobody_listens()
    {
        var publisher = new RecordingPublisher { HasSubscribers = false };
        var machine = await RunAsync([1, 2], publisher);
        Assert.Empty(publisher.Texts);
        Assert.Equal(2, machine.Status.Processed);
    }

    [Fact]
    public async Task A_message_with_a_failed_slot_is_published()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new NumberMachine { Slots = static _ => Faults.Failed(new InvalidDataException("no")) };
        machine.PublishTo(publisher);
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(["[1,2]"], publisher.Texts);
    }

    [Fact]
    public async Task A_publisher_that_throws_is_counted_and_hurts_neither_the_machine_nor_the_others()
    {
        var error = new PublisherException("The disk is full.");
        var (broken, whole) = (new RecordingPublisher { Name = "broken", OnPublish = () => throw error }, new RecordingPublisher());
        var machine = await RunAsync([1, 2, 3], broken, whole);
        Assert.Equal(["[1,2]", "[2,4]", "[3,6]"], whole.Texts);
        Assert.Equal(new PublisherStatus("broken", 0, 3, error), machine.Status.Publishers[0]);
        Assert.Same(error, machine.Status.LastError);
        Assert.Equal(0, machine.Status.Failed);
    }

    [Fact]
    public async Task A_publisher_that_cannot_be_opened_stops_the_start_and_a_further_start_opens_only_what_is_not_open()
    {
        var isBusy = true;
        var first = new RecordingPublisher();
        var second = new RecordingPublisher { OnOpen = () => _ = isBusy ? throw new PublisherException("The port is in use.", 3) : 0 };
        await using var machine = new NumberMachine();
        machine.PublishTo(first);
        machine.PublishTo(second);
        var error = Assert.Throws<PublisherException>(machine.Start);
        Assert.Equal((3, MachineState.Created), (error.ExitCode, machine.Status.State));
        isBusy = false;
        machine.Start();
        Assert.Equal((1, 1, MachineState.Running), (first.Opened, second.Opened, machine.Status.State));
    }

    [Fact]
    public async Task A_machine_whose_publisher_cannot_be_opened_disposes_the_others()
    {
        var first = new RecordingPublisher();
        var machine = new NumberMachine();
        machine.PublishTo(first);
        machine.PublishTo(new RecordingPublisher { OnOpen = () => throw new PublisherException("The port is in use.") });
        Assert.Throws<PublisherException>(machine.Start);
        await machine.DisposeAsync();
        Assert.Equal(1, first.Disposed);
    }

    [Fact]
    public async Task A_publisher_that_blocks_is_bounded_by_the_stop_timeout()
    {
        var time = new ManualTimeProvider();
        using var free = new ManualResetEventSlim();
        var blocked = new TaskCompletionSource();
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = time });
        machine.PublishTo(new RecordingPublisher
        {
            OnPublish = () =>
            {
                blocked.TrySetResult();
                free.Wait();
            },
        });
        machine.Start();
        machine.Put(1);
        await blocked.Task.WithinPatience();
        var stop = machine.StopAsync();
        time.Advance(TimeSpan.FromSeconds(30));
        var error = await Assert.ThrowsAsync<StopTimeoutException>(() => stop.WithinPatience());
        Assert.Equal(1, error.Left);
        free.Set();
        await machine.Completion.WithinPatience();
    }

    [Fact]
    public async Task A_publisher_that_blocks_for_ever_is_left_behind_and_shows_in_the_status()
    {
        var time = new ManualTimeProvider();
        using var free = new ManualResetEventSlim();
        var blocked = new TaskCompletionSource();
        var publisher = new RecordingPublisher { Name = "pipe", OnDispose = free.Wait };
        publisher.OnPublish = () =>
        {
            blocked.TrySetResult();
            free.Wait();
        };
        var machine = new NumberMachine(new MachineOptions { TimeProvider = time });
        machine.PublishTo(publisher);
        machine.Start();
        machine.Put(1);
        await blocked.Task.WithinPatience();
        Assert.True(machine.Status.Publishers[0].IsBusy);
        var disposal = machine.DisposeAsync();
        time.Advance(TimeSpan.FromSeconds(30));
        await Soon.Until(() => machine.Status.LastError is StopTimeoutException && time.Timers > 0);
        time.Advance(TimeSpan.FromSeconds(30));
        await disposal.AsTask().WithinPatience();
        Assert.Equal("The publisher pipe did not close within 30 s and was left behind.", machine.Status.Publishers[0].LastError?.Message);
        free.Set();
        await machine.Completion.WithinPatience();
    }

    [Fact]
    public async Task A_publisher_that_throws_anything_when_it_is_opened_is_named()
    {
        await using var machine = new NumberMachine();
        machine.PublishTo(new RecordingPublisher { Name = "broken", OnOpen = () => throw new IOException("The wire is cut.") });
        var error = Assert.Throws<PublisherException>(machine.Start);
        Assert.Equal("The publisher broken cannot be opened: The wire is cut.", error.Message);
        Assert.IsType<IOException>(error.InnerException);
    }

    [Fact]
    public async Task A_publisher_is_added_once()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new NumberMachine();
        machine.PublishTo(publisher);
        var error = Assert.Throws<ArgumentException>(() => machine.PublishTo(publisher));
        Assert.StartsWith("The publisher has been added to machine 'Numbers' already. Each message would be published twice.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_publisher_that_does_not_tell_its_name_has_that_of_its_type()
    {
        await using var machine = new NumberMachine();
        machine.PublishTo(new NamelessPublisher());
        Assert.Equal(nameof(NamelessPublisher), machine.Status.Publishers[0].Name);
    }

    [Fact]
    public async Task A_publisher_cannot_be_added_to_a_machine_that_runs()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        Assert.Throws<MachineStateException>(() => machine.PublishTo(new RecordingPublisher()));
    }

    [Fact]
    public async Task What_a_publisher_dropped_shows_in_the_status()
    {
        await using var machine = new NumberMachine();
        machine.PublishTo(new RecordingPublisher { Dropped = 12 });
        Assert.Equal(12, machine.Status.Publishers[0].Dropped);
    }

    private static async Task<NumberMachine> RunAsync(IEnumerable<int> numbers, params IPublisher[] publishers)
    {
        await using var machine = new NumberMachine();
        foreach (var publisher in publishers)
        {
            machine.PublishTo(publisher);
        }

        machine.SetSource(numbers);
        machine.Start();
        await machine.Completion.WithinPatience();
        return machine;
    }
}
