using Timbr.Typed.Tests.Machines.Observers;

namespace Timbr.Typed.Tests.Machines;

public class MachineAllocationTests
{
    private const int Messages = 1_000_000;

    [Fact]
    public async Task A_million_messages_from_a_source_allocate_nothing_on_the_worker()
    {
        await using var machine = new ObjectMachine();
        machine.SetSource(Enumerable.Repeat(new object(), Messages));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Messages, machine.Status.Processed);
        Assert.InRange(machine.Allocated.Last - machine.Allocated.First, 0, 1024);
    }

    [Fact]
    public async Task A_million_messages_allocate_on_the_worker_for_an_observer_no_more_than_the_events()
    {
        await using var machine = new ObjectMachine();
        machine.Observe(new SilentObserver());
        machine.SetSource(Enumerable.Repeat(new object(), Messages));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.InRange(machine.Allocated.Last - machine.Allocated.First, 0, 1024 + (256 * machine.Status.Events));
    }

    [Fact]
    public async Task A_million_messages_allocate_nothing_on_the_thread_that_reads_the_source()
    {
        var source = new MeasuredSource(Messages);
        await using var machine = new ObjectMachine();
        machine.SetSource(source);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.InRange(source.Allocated, 0, 1024);
    }

    [Fact]
    public async Task A_million_messages_put_allocate_nothing_on_the_thread_that_puts()
    {
        await using var machine = new ObjectMachine();
        var message = new object();
        machine.Start();
        for (var i = 0; i < 10_000; i++)
        {
            machine.TryPut(message);
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < Messages; i++)
        {
            machine.TryPut(message);
        }

        // The ring may still grow to its capacity, once.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 32 * 1024);
    }

    [Fact]
    public void A_million_lines_of_ndjson_allocate_nothing()
    {
        var bytes = new byte[Messages * 2];
        for (var i = 0; i < bytes.Length; i += 2)
        {
            (bytes[i], bytes[i + 1]) = ((byte)'7', (byte)'\n');
        }

        using var source = new NdjsonSource<int>(new MemoryStream(bytes), static json => json[0] - '0');
        using var items = source.GetEnumerator();
        Assert.True(items.MoveNext());
        var before = GC.GetAllocatedBytesForCurrentThread();
        var sum = 0;
        while (items.MoveNext())
        {
            sum += items.Current;
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1024);
        Assert.Equal(7 * (Messages - 1), sum);
    }
}
