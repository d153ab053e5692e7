namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>Slots and sources that interrupt the thread they run on: it is the machine's.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task A_slot_that_interrupts_its_thread_does_not_end_the_machine(int workers)
    {
        await using var machine = new Strikes.Machine(new MachineOptions { Workers = workers });
        machine.Slots.Fourth.Replace(static (third, strike) =>
        {
            Thread.CurrentThread.Interrupt();
            return third;
        });
        machine.Start();
        for (var number = 1; number <= 20; number++)
        {
            machine.Put(new Strike(number, -1));
            await Soon.Until(() => machine.Status.Processed == number && machine.IsIdle);
        }

        Assert.Equal((MachineState.Running, 0L), (machine.Status.State, machine.Status.Failed));
    }

    [Fact]
    public async Task A_slot_that_interrupts_its_thread_can_be_paused_after()
    {
        await using var machine = new Strikes.Machine();
        machine.Slots.Fourth.Replace((third, strike) =>
        {
            Thread.CurrentThread.Interrupt();
            machine.Pause();
            return third;
        });
        machine.Start();
        machine.Put(new Strike(1, -1));
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        machine.Resume();
        await machine.StopAsync(cancellationToken: TestContext.Current.CancellationToken).WithinPatience();
        Assert.Equal(1, machine.Status.Processed);
    }

    [Fact]
    public async Task A_source_that_interrupts_its_thread_yields_on()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1 });
        machine.Pause();
        machine.SetSource(Enumerable.Range(0, 100).Select(static number =>
        {
            if (number == 1)
            {
                Thread.CurrentThread.Interrupt();
            }

            return number;
        }));
        machine.Start();
        await Soon.Until(() => machine.Status.QueueDepth == 1);
        machine.Resume();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 100), machine.Numbers);
    }
}
