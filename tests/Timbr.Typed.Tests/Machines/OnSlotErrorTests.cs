using Timbr.Typed.Generated;

namespace Timbr.Typed.Tests.Machines;

public class OnSlotErrorTests
{
    [Fact]
    public async Task A_machine_goes_on_by_default()
    {
        await using var machine = Failing(OnSlotError.Continue);
        await machine.Completion.WithinPatience();
        Assert.Equal((10L, 1L), (machine.Status.Processed, machine.Status.Failed));
    }

    [Fact]
    public async Task A_machine_that_is_to_stop_does_so_after_the_message_and_keeps_the_others()
    {
        await using var machine = Failing(OnSlotError.Stop);
        await machine.Completion.WithinPatience();
        var status = machine.Status;
        Assert.Equal((MachineState.Kept, 4L, 1L, 0L), (status.State, status.Processed, status.Failed, status.Dropped));
        Assert.Equal("Slot 0 'Double' of pipeline 'Numbers' failed: no", Assert.IsType<SlotException>(status.LastError).Message);
    }

    [Theory]
    [InlineData(OnSlotError.Stop)]
    [InlineData(OnSlotError.Throw)]
    public async Task The_message_is_published_before_the_machine_stops(OnSlotError onSlotError)
    {
        var publisher = new RecordingPublisher();
        await using var machine = Failing(onSlotError, publisher);
        await Soon.Until(() => machine.Completion.IsCompleted);
        Assert.Equal(["[0,0]", "[1,2]", "[2,4]", "[3,6]"], publisher.Texts);
        Assert.Equal(4, publisher.Flushed);
    }

    [Fact]
    public async Task A_machine_that_is_to_throw_faults_its_completion()
    {
        await using var machine = Failing(OnSlotError.Throw);
        var error = await Assert.ThrowsAsync<SlotException>(() => machine.Completion.WithinPatience());
        Assert.Equal((MachineState.Kept, 4L), (machine.Status.State, machine.Status.Processed));
        Assert.Same(error, machine.Status.LastError);
    }

    [Theory]
    [InlineData(OnSlotError.Stop)]
    [InlineData(OnSlotError.Throw)]
    public async Task A_machine_that_stopped_goes_on_and_completes_again(OnSlotError onSlotError)
    {
        await using var machine = Failing(onSlotError);
        await Soon.Until(() => machine.Completion.IsCompleted);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 10), machine.Numbers);
    }

    [Fact]
    public async Task A_stop_after_a_failure_does_not_throw()
    {
        await using var machine = Failing(OnSlotError.Throw);
        await Soon.Until(() => machine.Completion.IsCompleted);
        await machine.StopAsync(StopMode.Discard).WithinPatience();
        Assert.Equal((MachineState.Stopped, 4L, 0L), (machine.Status.State, machine.Status.Processed, machine.Status.QueueDepth));
    }

    [Fact]
    public async Task A_message_that_a_slot_ended_is_no_failure()
    {
        await using var machine = new NumberMachine(new MachineOptions { OnSlotError = OnSlotError.Throw }) { Slots = static _ => Faults.Stopped() };
        machine.SetSource([1, 2]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(2, machine.Status.Stopped);
    }

    [Fact]
    public async Task A_fault_of_the_pipeline_itself_is_a_failure_too()
    {
        await using var machine = new NumberMachine(new MachineOptions { OnSlotError = OnSlotError.Throw })
        {
            Slots = static EvaluationFaults? (_) => throw new InvalidDataException("no"),
        };
        machine.SetSource([1, 2]);
        machine.Start();
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
        Assert.Equal(1, machine.Status.Processed);
    }

    private NumberMachine Failing(OnSlotError onSlotError, IPublisher? publisher = null)
    {
        var machine = new NumberMachine(new MachineOptions { OnSlotError = onSlotError })
        {
            Slots = static number => number == 3 ? Faults.Failed(new InvalidDataException("no")) : null,
        };
        if (publisher is not null)
        {
            machine.PublishTo(publisher);
        }

        machine.SetSource(Enumerable.Range(0, 10).ToArray());
        machine.Start();
        return machine;
    }
}
