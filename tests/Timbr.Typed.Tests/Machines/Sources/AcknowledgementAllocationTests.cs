namespace Timbr.Typed.Tests.Machines.Sources;

[Collection(nameof(Alone))]
public class AcknowledgementAllocationTests
{
    private const int Messages = 1_000_000;

    /// <summary>What a queue of the pool may grow by.</summary>
    private const int Growth = 16 * 1024;

    [Fact]
    public async Task A_million_acknowledged_messages_allocate_nothing_on_the_worker()
    {
        var log = new MeasuredLog(Messages);
        await using var machine = new ObjectMachine();
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Messages - 1, log.Acknowledged);
        Assert.InRange(machine.Allocated.Last - machine.Allocated.First, 0, Growth);
    }

    [Fact]
    public async Task A_million_acknowledged_messages_allocate_where_they_are_read_for_waits_alone()
    {
        var log = new MeasuredLog(Messages);
        await using var machine = new ObjectMachine();
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();

        // A wait lets in half a queue.
        Assert.InRange(log.Allocated, 0, Growth + (Messages / 512 * 1024));
    }
}
