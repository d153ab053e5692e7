namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>The scenario of the introspection notebook, where an error killed the consumer, the flag said it ran, and the queue filled.</summary>
public sealed class NotebookTests
{
    private const int Posts = 1000;

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task The_machine_stays_up_and_every_31st_message_is_an_error(int workers)
    {
        await using var machine = new Sentiments.Machine(new MachineOptions { Workers = workers, QueueCapacity = 16 });
        machine.Start();
        await PutAllAsync(machine);
        var status = machine.Status;
        Assert.Equal((MachineState.Running, Posts, Posts / 31, 0L), (status.State, status.Processed, status.Failed, status.Dropped));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task The_queue_is_empty_again_and_takes_messages(int workers)
    {
        await using var machine = new Sentiments.Machine(new MachineOptions { Workers = workers, QueueCapacity = 16 });
        machine.Start();
        await PutAllAsync(machine);
        Assert.Equal((0L, true), (machine.Status.QueueDepth, machine.TryPut(new Post(1, null))));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task The_status_tells_where_errors_happened_and_how_often(int workers)
    {
        await using var machine = new Sentiments.Machine(new MachineOptions { Workers = workers, QueueCapacity = 16 });
        machine.Start();
        await PutAllAsync(machine);
        Assert.Equal(
            [("Text", 1000L, 0L), ("Sentiment", 1000L, 0L), ("Pair", 1000L, 0L), ("Alert", 1000L, 32L)],
            machine.Status.Slots.Select(static slot => (slot.Name, slot.Calls, slot.Failures)));
    }

    [Fact]
    public async Task The_last_error_names_the_slot()
    {
        await using var machine = new Sentiments.Machine();
        machine.Put(new Post(31, null));
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 1);
        Assert.Equal("Slot 3 'Alert' of pipeline 'Sentiments' failed: every 31st message", machine.Status.LastError?.Message);
    }

    [Fact]
    public async Task A_failed_message_is_published_with_the_values_that_did_not_fail()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Sentiments.Machine();
        machine.PublishTo(publisher);
        machine.SetSource([new Post(31, "good good news")]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.StartsWith(
            "[{\"Number\":31,\"Text\":\"good good news\"},\"good good news\",2,\"2:good good news\",{\"_exception\":", Assert.Single(publisher.Texts),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_text_is_empty() => Assert.Equal("", Sentiments.Evaluate(new Post(1, null)).Text);

    [Fact]
    public void A_slot_of_two_values_gets_the_slot_before_it_and_the_one_before_that() =>
        Assert.Equal("-1:a bad day", Sentiments.Evaluate(new Post(1, "a bad day")).Pair);

    [Fact]
    public async Task A_machine_whose_worker_died_does_not_say_that_it_runs()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = new BrokenTimeProvider(readings: 2) });
        machine.SetSource(Enumerable.Range(0, int.MaxValue));
        machine.Start();
        await Assert.ThrowsAsync<InvalidOperationException>(() => machine.Completion.WithinPatience());
        Assert.Equal(MachineState.Stopped, machine.Status.State);
        Assert.Throws<MachineStateException>(() => machine.Put(1));
    }

    private static async Task PutAllAsync(Sentiments.Machine machine)
    {
        for (var number = 1; number <= Posts; number++)
        {
            await machine.PutAsync(new Post(number, number % 2 == 0 ? null : "a good day"), TestContext.Current.CancellationToken).AsTask().WithinPatience();
        }

        await Soon.Until(() => machine.Status.Processed == Posts);
    }
}
