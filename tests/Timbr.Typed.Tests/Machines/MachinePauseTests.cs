namespace Timbr.Typed.Tests.Machines;

public class MachinePauseTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_pause_comes_between_two_messages_and_loses_none(bool bySource)
    {
        await using var machine = PausingAt(100);
        Feed(machine, bySource);
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        Assert.Equal((101L, null), (machine.Status.Processed, machine.Status.CurrentId));
        machine.Resume();
        await Soon.Until(() => machine.Status.Processed == 1000);
        Assert.Equal(Enumerable.Range(0, 1000), machine.Numbers);
    }

    [Fact]
    public async Task The_state_says_paused_once_the_message_in_hand_has_ended()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(0);
        await machine.EnteredAsync();
        machine.Pause();
        Assert.Equal(MachineState.Running, machine.Status.State);
        machine.ReleaseAll();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        Assert.Equal(1, machine.Status.Processed);
    }

    [Fact]
    public async Task An_idle_machine_pauses()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        await Soon.Until(() => machine.IdleRounds > 0);
        machine.Pause();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        machine.Put(1);
        Assert.Equal((1L, 0L), (machine.Status.QueueDepth, machine.Status.Processed));
        machine.Resume();
        await Soon.Until(() => machine.Status.Processed == 1);
        Assert.Equal(MachineState.Running, machine.Status.State);
    }

    [Fact]
    public async Task Pausing_and_resuming_twice_is_as_once()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        machine.Pause();
        machine.Pause();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        machine.Resume();
        machine.Resume();
        machine.Put(1);
        await Soon.Until(() => machine.Status.Processed == 1);
        Assert.Equal(MachineState.Running, machine.Status.State);
    }

    [Fact]
    public async Task A_machine_that_is_paused_before_its_start_starts_paused()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        machine.Pause();
        Assert.Equal(MachineState.Created, machine.Status.State);
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        Assert.Equal(0, machine.Status.Processed);
    }

    [Fact]
    public async Task A_pause_before_the_start_can_be_taken_back()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        machine.Pause();
        machine.Resume();
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([1], machine.Numbers);
    }

    [Fact]
    public async Task Starting_a_paused_machine_leaves_it_paused()
    {
        await using var machine = new NumberMachine();
        machine.Pause();
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        machine.Start();
        Assert.Equal(MachineState.Paused, machine.Status.State);
    }

    [Fact]
    public async Task A_paused_machine_does_not_complete()
    {
        await using var machine = new NumberMachine();
        machine.Pause();
        machine.SetSource([]);
        machine.Start();
        await Soon.Until(() => machine.Status is { SourceState: SourceState.Exhausted, State: MachineState.Paused });
        Assert.False(machine.Completion.IsCompleted);
        machine.Resume();
        await machine.Completion.WithinPatience();
    }

    [Theory]
    [InlineData(StopMode.Drain, 3, 0, 0, MachineState.Stopped)]
    [InlineData(StopMode.Discard, 0, 3, 0, MachineState.Stopped)]
    [InlineData(StopMode.Keep, 0, 0, 3, MachineState.Kept)]
    public async Task A_paused_machine_can_be_stopped(StopMode mode, long processed, long dropped, long waiting, MachineState state)
    {
        await using var machine = new NumberMachine();
        machine.Put(0);
        machine.Put(1);
        machine.Put(2);
        machine.Pause();
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        await machine.StopAsync(mode).WithinPatience();
        var status = machine.Status;
        Assert.Equal((processed, dropped, waiting, state), (status.Processed, status.Dropped, status.QueueDepth, status.State));
    }

    [Fact]
    public async Task A_paused_machine_can_be_disposed()
    {
        var machine = new NumberMachine();
        machine.Put(0);
        machine.Pause();
        machine.Start();
        await machine.DisposeAsync().AsTask().WithinPatience();
        Assert.Equal((MachineState.Stopped, 1L), (machine.Status.State, machine.Status.Dropped));
    }

    [Fact]
    public async Task Pausing_and_resuming_a_stopped_machine_does_nothing()
    {
        await using var machine = new NumberMachine();
        machine.Start();
        await machine.StopAsync().WithinPatience();
        machine.Pause();
        machine.Resume();
        Assert.Equal(MachineState.Stopped, machine.Status.State);
    }

    [Fact]
    public async Task Publishers_are_flushed_before_a_machine_is_paused()
    {
        var publisher = new RecordingPublisher();
        await using var machine = PausingAt(100);
        machine.PublishTo(publisher);
        Feed(machine, bySource: true);
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        Assert.Equal(101, publisher.Flushed);
    }

    [Fact]
    public async Task A_machine_that_is_paused_and_resumed_again_and_again_loses_nothing()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 64 });
        machine.SetSource(Enumerable.Range(0, 100_000));
        machine.Start();
        while (!machine.Completion.IsCompleted)
        {
            machine.Pause();
            await Task.Yield();
            machine.Resume();
            await Task.Yield();
        }

        Assert.Equal(Enumerable.Range(0, 100_000), machine.Numbers);
    }

    private static NumberMachine PausingAt(int pause)
    {
        var machine = new NumberMachine();
        machine.Slots = number =>
        {
            if (number == pause)
            {
                machine.Pause();
            }

            return null;
        };
        return machine;
    }

    private static void Feed(NumberMachine machine, bool bySource)
    {
        if (bySource)
        {
            machine.SetSource(Enumerable.Range(0, 1000));
            return;
        }

        for (var i = 0; i < 1000; i++)
        {
            machine.Put(i);
        }
    }
}
