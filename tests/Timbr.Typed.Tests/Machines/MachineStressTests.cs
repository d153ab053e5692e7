namespace Timbr.Typed.Tests.Machines;

public class MachineStressTests
{
    [Theory]
    [InlineData(1, StopMode.Drain)]
    [InlineData(64, StopMode.Drain)]
    [InlineData(1, StopMode.Discard)]
    [InlineData(64, StopMode.Discard)]
    public async Task Every_message_taken_in_is_processed_or_dropped(int capacity, StopMode mode)
    {
        for (var round = 0; round < 5; round++)
        {
            var (yielded, taken) = (0L, 0L);
            await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = capacity });
            machine.SetSource(Endless(() => yielded++));
            machine.Start();
            var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(() => WriteAsync(machine, writer, () => Interlocked.Increment(ref taken)))).ToArray();
            await Soon.Until(() => machine.Status.Processed > 1000);
            await machine.StopAsync(mode).WithinPatience();
            await Task.WhenAll(writers).WithinPatience();
            var status = machine.Status;
            Assert.Equal(yielded + taken, status.Processed + status.Dropped);
            Assert.Equal(status.Processed, machine.Numbers.LongCount());
        }
    }

    [Fact]
    public async Task A_source_that_ends_while_others_put_loses_nothing()
    {
        for (var round = 0; round < 20; round++)
        {
            var taken = 0L;
            await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 16 });
            machine.SetSource(Enumerable.Range(0, 500));
            var writers = Enumerable.Range(0, 3).Select(writer => Task.Run(() => WriteAsync(machine, writer, () => Interlocked.Increment(ref taken)))).ToArray();
            machine.Start();
            await machine.Completion.WithinPatience();
            await Task.WhenAll(writers).WithinPatience();
            Assert.Equal((500 + taken, 0L), (machine.Status.Processed, machine.Status.Dropped));
        }
    }

    [Fact]
    public async Task A_worker_that_goes_idle_again_and_again_misses_no_message()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        for (var i = 1; i <= 3000; i++)
        {
            machine.Put(i);
            await Soon.Until(() => machine.Status.Processed == i);
        }

        Assert.Equal(3000, machine.Status.Processed);
    }

    private static async Task WriteAsync(NumberMachine machine, int kind, Action taken)
    {
        try
        {
            while (true)
            {
                switch (kind)
                {
                    case 0:
                        await machine.PutAsync(-1);
                        taken();
                        break;
                    case 1 when machine.TryPut(-2):
                        taken();
                        break;
                    case 2:
                        machine.Put(-3);
                        taken();
                        break;
                    default:
                        await Task.Yield();
                        break;
                }
            }
        }
        catch (QueueFullException)
        {
            await WriteAsync(machine, kind: 1, taken);
        }
        catch (MachineStateException)
        {
            // It has stopped.
        }
    }

    private static IEnumerable<int> Endless(Action yielding)
    {
        for (var i = 0; ; i++)
        {
            yielding();
            yield return i;
        }
    }
}
