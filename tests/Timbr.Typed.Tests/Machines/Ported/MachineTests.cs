namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>TestMachine of timbr's tests/test_machine.py.</summary>
public sealed class MachineTests
{
    [Fact]
    public async Task Test_Machine_basics__a_machine_does_not_run_before_its_start()
    {
        await using var machine = new NumberMachine();
        Assert.Equal(MachineState.Created, machine.Status.State);
    }

    [Fact]
    public async Task Test_Machine_start_stop__it_runs_between_each_start_and_stop()
    {
        await using var machine = new NumberMachine();
        List<MachineState> states = [];
        for (var i = 0; i < 2; i++)
        {
            machine.Start();
            states.Add(machine.Status.State);
            await machine.StopAsync(StopMode.Keep, TestContext.Current.CancellationToken).WithinPatience();
            states.Add(machine.Status.State);
        }

        Assert.Equal([MachineState.Running, MachineState.Kept, MachineState.Running, MachineState.Kept], states);
    }

    [Fact]
    public async Task Test_Machine_set_source_functionality__ten_messages_of_a_source_wait_in_the_queue()
    {
        await using var machine = new NumberMachine();
        machine.Pause();
        machine.SetSource(Enumerable.Range(0, 10));
        machine.Start();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        Assert.Equal(10, machine.Status.QueueDepth);
    }

    [Fact]
    public async Task Test_Machine_idle__an_idle_machine_counts_no_errors()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        await Soon.Until(() => machine.IsIdle);
        Assert.Equal((MachineState.Running, 0L, null), (machine.Status.State, machine.Status.Failed, machine.Status.LastError));
    }

    [Fact]
    public async Task Test_Machine_modes__an_error_is_counted_and_the_machine_stays_active()
    {
        await using var machine = Failing(OnSlotError.Continue);
        machine.Put(1);
        await Soon.Until(() => machine.Status.Processed == 1);
        Assert.Equal((1L, MachineState.Running), (machine.Status.Failed, machine.Status.State));
    }

    [Fact]
    public async Task Test_Machine_modes__in_debugging_an_error_ends_activity_and_reaches_whoever_waits()
    {
        await using var machine = Failing(OnSlotError.Throw);
        var completion = machine.Completion;
        machine.Put(1);
        var error = await Assert.ThrowsAsync<SlotException>(() => completion.WithinPatience());
        Assert.Equal(("no", 1L, MachineState.Kept), (error.InnerException?.Message, machine.Status.Failed, machine.Status.State));
    }

    private static NumberMachine Failing(OnSlotError onSlotError)
    {
        var machine = new NumberMachine(new MachineOptions { OnSlotError = onSlotError }) { Slots = static _ => Faults.Failed(new InvalidDataException("no")) };
        machine.Start();
        return machine;
    }
}
