namespace Timbr.Typed.Tests.Machines.Events;

public class MachineEventTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_run_to_the_end_of_its_source_tells_of_the_start_the_end_of_the_source_and_the_completion()
    {
        await using var machine = new NumberMachine();
        var log = new EventLog(machine);
        machine.SetSource([1, 2, 3]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(
            [MachineEventKind.Started, MachineEventKind.SourceExhausted, MachineEventKind.Completed],
            log.Kinds.Where(static kind => kind != MachineEventKind.Idle));
    }

    [Fact]
    public async Task A_stop_tells_that_the_machine_was_stopped_and_not_that_it_completed()
    {
        await using var machine = new NumberMachine();
        var log = new EventLog(machine);
        machine.Start();
        await machine.StopAsync().WithinPatience();
        Assert.Null(log.Only(MachineEventKind.Stopped).Exception);
        Assert.Equal(0, log.Count(MachineEventKind.Completed));
    }

    [Fact]
    public async Task A_stop_before_the_start_tells_that_the_machine_was_stopped()
    {
        await using var machine = new NumberMachine();
        var log = new EventLog(machine);
        await machine.StopAsync().WithinPatience();
        Assert.Equal([MachineEventKind.Stopped], log.Kinds);
    }

    [Fact]
    public async Task The_machine_has_stopped_when_the_last_event_is_told_and_completes_after_it()
    {
        await using var machine = new NumberMachine();
        (MachineState State, bool IsCompleted) seen = default;
        machine.Events += machineEvent => seen = (machine.Status.State, machine.Completion.IsCompleted);
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((MachineState.Stopped, false), seen);
    }

    [Fact]
    public async Task A_source_that_throws_is_told_with_what_it_threw_and_so_is_the_end_of_the_machine()
    {
        var error = new InvalidDataException("The cable was cut.");
        await using var machine = new NumberMachine();
        var log = new EventLog(machine);
        machine.SetSource(Enumerable.Range(0, 3).Select(number => number < 2 ? number : throw error));
        machine.Start();
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
        Assert.Equal(("The source failed: The cable was cut.", error), (log.Only(MachineEventKind.SourceFailed).Text, log.Only(MachineEventKind.SourceFailed).Exception));
        Assert.Same(error, log.Only(MachineEventKind.Stopped).Exception);
    }

    [Fact]
    public async Task Every_failed_message_is_told_with_its_id_slot_and_error()
    {
        var error = new InvalidDataException("no");
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time }) { Slots = number => number % 2 == 0 ? Faults.Failed(error) : null };
        var log = new EventLog(machine);
        machine.SetSource(Enumerable.Range(0, 100));
        machine.Start();
        await machine.Completion.WithinPatience();
        var failed = log.All.Where(static machineEvent => machineEvent.Kind == MachineEventKind.MessageFailed).ToArray();
        Assert.Equal(machine.Ids.Where(static (_, i) => i % 2 == 0), failed.Select(static machineEvent => machineEvent.MessageId!.Value));
        Assert.All(failed, machineEvent => Assert.Equal(
            (0, _time.GetUtcNow(), "Slot 0 'Double' of pipeline 'Numbers' failed: no"),
            (machineEvent.Slot, machineEvent.Time, machineEvent.Text)));
        Assert.All(failed, machineEvent => Assert.Same(error, Assert.IsType<SlotException>(machineEvent.Exception).InnerException));
    }

    [Fact]
    public async Task A_message_lost_to_a_fault_of_the_pipeline_is_told_without_a_slot()
    {
        var error = new InvalidDataException("no");
        await using var machine = new NumberMachine { Slots = _ => throw error };
        var log = new EventLog(machine);
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        var failed = log.Only(MachineEventKind.MessageFailed);
        Assert.Equal((machine.Status.LastId, null, error), (failed.MessageId, failed.Slot, failed.Exception));
    }

    [Fact]
    public async Task Idleness_is_told_once_until_there_has_been_a_message()
    {
        await using var machine = new NumberMachine();
        var log = new EventLog(machine);
        machine.Start();
        for (var i = 1; i <= 3; i++)
        {
            await Soon.Until(() => log.Count(MachineEventKind.Idle) == i);
            machine.Put(i);
        }

        await Soon.Until(() => log.Count(MachineEventKind.Idle) == 4);
        await machine.StopAsync().WithinPatience();
        Assert.Equal(4, log.Count(MachineEventKind.Idle));
    }

    [Fact]
    public async Task A_full_queue_is_told_once_until_it_has_been_half_empty()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 4 }).Holding();
        var log = new EventLog(machine);
        machine.Start();
        for (var round = 1; round <= 2; round++)
        {
            machine.Put(0);
            await machine.EnteredAsync();
            while (machine.TryPut(1))
            {
            }

            Assert.False(machine.TryPut(2));
            machine.Release(5);
            for (var i = 0; i < 4; i++)
            {
                await machine.EnteredAsync();
            }

            await Soon.Until(() => log.Count(MachineEventKind.Idle) > round || machine.Status is { QueueDepth: 0, CurrentId: null });
            await Soon.Until(() => log.Count(MachineEventKind.QueueFull) == round);
        }

        Assert.Equal(2, log.Count(MachineEventKind.QueueFull));
    }

    [Fact]
    public async Task A_publisher_that_throws_is_told()
    {
        var error = new PublisherException("The disk is full.");
        await using var machine = new NumberMachine();
        var log = new EventLog(machine);
        machine.PublishTo(new RecordingPublisher { OnPublish = () => throw error });
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Same(error, log.Only(MachineEventKind.PublisherFailed).Exception);
    }

    [Fact]
    public async Task Handlers_run_on_the_threads_of_the_machine()
    {
        await using var machine = new NumberMachine();
        var names = new List<string?>();
        machine.Events += machineEvent => names.Add(machineEvent.Kind is MachineEventKind.Completed ? null : Thread.CurrentThread.Name);
        machine.SetSource([1, 2]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(["Timbr Numbers"], names.OfType<string>().Distinct());
    }

    [Fact]
    public async Task An_event_handler_that_throws_hurts_nothing_and_is_told_to_the_others()
    {
        await using var machine = new NumberMachine { Slots = static _ => Faults.Failed(new InvalidDataException("no")) };
        var calls = 0;
        machine.Events += _ => throw new InvalidOperationException($"call {++calls}");
        var log = new EventLog(machine);
        machine.SetSource([1, 2, 3]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(3, machine.Status.Processed);
        Assert.Equal(calls, log.Count(MachineEventKind.HandlerFailed));
        Assert.Equal(calls, machine.Status.HandlerFailures);
        Assert.Equal("The handler of Started threw InvalidOperationException: call 1", log.All.First(static machineEvent => machineEvent.Kind == MachineEventKind.HandlerFailed).Text);
    }

    [Fact]
    public async Task Two_handlers_that_always_throw_do_not_tell_of_each_other_for_ever()
    {
        await using var machine = new NumberMachine();
        machine.Events += static _ => throw new InvalidOperationException("one");
        machine.Events += static _ => throw new InvalidOperationException("two");
        await machine.StopAsync().WithinPatience();
        Assert.Equal((3, 4), (machine.Status.Events, machine.Status.HandlerFailures));
    }

    [Fact]
    public async Task Events_that_nobody_listens_to_are_not_counted()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1, 2, 3]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(0, machine.Status.Events);
    }

    [Fact]
    public async Task A_handler_that_was_removed_is_told_nothing()
    {
        await using var machine = new NumberMachine();
        var count = 0;
        Action<MachineEvent> handler = _ => count++;
        machine.Events += handler;
        machine.Events -= handler;
        machine.Start();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(0, count);
    }

    [Fact]
    public async Task A_handler_may_stop_its_machine()
    {
        await using var machine = new NumberMachine { Slots = static number => number == 5 ? Faults.Failed(new InvalidDataException()) : null };
        machine.Events += machineEvent => _ = machineEvent.Kind == MachineEventKind.MessageFailed ? machine.StopAsync(StopMode.Discard) : Task.CompletedTask;
        machine.SetSource(Enumerable.Range(0, 1000));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 6), machine.Numbers);
    }

    [Fact]
    public void The_text_of_an_event_is_one_line()
    {
        var text = new MachineEvent(MachineEventKind.SourceFailed, _time.GetUtcNow(), "The source failed: a\r\nb") { MessageId = new MessageId(0x5A7124E0, 1, 2) };
        Assert.Equal("2018-01-31T02:00:00.000Z SourceFailed 5a7124e00000000001000002: The source failed: a  b", text.ToString());
    }
}
