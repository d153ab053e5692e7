namespace Timbr.Typed.Tests.Machines;

public class MachineIdleTests
{
    [Theory]
    [InlineData(MachineState.Running)]
    [InlineData(MachineState.Paused)]
    public async Task An_idle_machine_looks_for_messages_no_further(MachineState state)
    {
        await using var machine = new NumberMachine();
        machine.Start();
        machine.Put(1);
        await Soon.Until(() => machine.Status.Processed == 1 && machine.IsIdle);
        if (state == MachineState.Paused)
        {
            machine.Pause();
            await Soon.Until(() => machine.Status.State == MachineState.Paused);
        }

        var rounds = machine.IdleRounds;
        for (var i = 0; i < 100_000; i++)
        {
            await Task.Yield();
        }

        Assert.Equal((rounds, state), (machine.IdleRounds, machine.Status.State));
    }

    [Fact]
    public async Task An_idle_machine_is_woken_once_for_a_message()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        await Soon.Until(() => machine.IsIdle);
        var rounds = machine.IdleRounds;
        machine.Put(1);
        await Soon.Until(() => machine.Status.Processed == 1 && machine.IsIdle);
        Assert.InRange(machine.IdleRounds - rounds, 1, 2);
    }

    [Fact]
    public async Task A_machine_that_waits_for_a_source_to_leave_is_idle()
    {
        var time = new ManualTimeProvider();
        var source = new BlockingSource(count: 1);
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = time });
        machine.SetSource(source);
        machine.Start();
        await source.Blocked.WithinPatience();
        var stop = machine.StopAsync(StopMode.Discard);
        await Soon.Until(() => machine.IsIdle);
        time.Advance(TimeSpan.FromSeconds(1));
        await stop.WithinPatience();
        source.Release();
    }
}
