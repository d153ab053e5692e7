using Timbr.Typed.Tests.Pipelines;

namespace Timbr.Typed.Tests.Machines;

public class MachineStatusTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_new_machine_has_counted_nothing_and_has_no_last_message()
    {
        await using var machine = new NumberMachine();
        var status = machine.Status;
        Assert.Equal((MachineState.Created, SourceState.None, 0L, 0L), (status.State, status.SourceState, status.Processed, status.QueueDepth));
        Assert.Equal((null, null, null, null), (status.LastId, status.LastTime, status.CurrentId, status.LastError));
        Assert.Equal(TimeSpan.Zero, status.Uptime);
    }

    [Fact]
    public async Task Failed_and_stopped_messages_are_among_the_processed()
    {
        await using var machine = new NumberMachine
        {
            Slots = static number => number % 4 == 0 ? Faults.Failed(new InvalidDataException()) : number % 2 == 0 ? Faults.Stopped() : null,
        };
        machine.SetSource(Enumerable.Range(0, 100));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((100L, 25L, 25L), (machine.Status.Processed, machine.Status.Failed, machine.Status.Stopped));
    }

    [Fact]
    public async Task The_last_error_is_what_the_slot_threw()
    {
        var error = new InvalidDataException("no");
        await using var machine = new NumberMachine { Slots = _ => Faults.Failed(error) };
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Same(error, Assert.IsType<SlotException>(machine.Status.LastError).InnerException);
    }

    [Fact]
    public async Task Values_that_json_cannot_say_are_counted_where_they_are_published()
    {
        await using var machine = new Logarithms.Machine();
        machine.PublishTo(new RecordingPublisher());
        machine.SetSource([1, 0, -1, 0, 1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((5L, 1L, 4L), (machine.Status.Processed, machine.Status.Failed, machine.Status.Unwritten));
    }

    [Fact]
    public async Task The_last_error_tells_why_a_value_was_not_written()
    {
        await using var machine = new Logarithms.Machine();
        machine.PublishTo(new RecordingPublisher());
        machine.SetSource([0]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal("-Infinity cannot be written as JSON, which has no such number. Give a finite one, or null. (Parameter 'value')", machine.Status.LastError?.Message);
    }

    [Fact]
    public async Task A_pipeline_that_throws_where_it_must_not_loses_the_message_and_not_the_machine()
    {
        await using var machine = new NumberMachine { Slots = static number => number == 1 ? throw new InvalidDataException() : null };
        machine.SetSource(Enumerable.Range(0, 10));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((10L, 1L), (machine.Status.Processed, machine.Status.Failed));
        Assert.Equal(Enumerable.Range(0, 10), machine.Numbers);
    }

    [Fact]
    public async Task Ids_count_up_by_one_and_bear_the_time()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.SetSource(Enumerable.Range(0, 1000));
        machine.Start();
        await machine.Completion.WithinPatience();
        var ids = machine.Ids.ToArray();
        Assert.All(ids.Zip(ids.Skip(1)), static pair => Assert.Equal((pair.First.Counter + 1) & 0xFF_FFFF, pair.Second.Counter));
        Assert.All(ids, id => Assert.Equal((_time.GetUtcNow(), ids[0].Machine), (id.Time, id.Machine)));
    }

    [Fact]
    public async Task Two_machines_have_different_numbers()
    {
        await using var one = new NumberMachine();
        await using var other = new NumberMachine();
        foreach (var machine in (NumberMachine[])[one, other])
        {
            machine.SetSource([1]);
            machine.Start();
            await machine.Completion.WithinPatience();
        }

        Assert.NotEqual(one.Ids.Single().Machine, other.Ids.Single().Machine);
    }

    [Fact]
    public async Task The_last_id_is_that_of_the_message_evaluated_last()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.SetSource([1, 2, 3]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(machine.Ids.Last(), machine.Status.LastId);
        Assert.Equal(_time.GetUtcNow(), machine.Status.LastTime);
        Assert.Null(machine.Status.CurrentId);
    }

    [Fact]
    public async Task The_current_id_is_that_of_the_message_in_hand()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(1);
        await machine.EnteredAsync();
        var current = machine.Status.CurrentId;
        machine.ReleaseAll();
        await machine.StopAsync().WithinPatience();
        Assert.Equal(machine.Ids.Single(), current);
    }

    [Fact]
    public async Task Uptime_counts_from_the_start_to_the_end()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        _time.Advance(TimeSpan.FromSeconds(1));
        machine.Start();
        _time.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(TimeSpan.FromSeconds(5), machine.Status.Uptime);
        await machine.StopAsync().WithinPatience();
        _time.Advance(TimeSpan.FromSeconds(7));
        Assert.Equal(TimeSpan.FromSeconds(5), machine.Status.Uptime);
    }

    [Fact]
    public async Task A_source_that_waits_for_the_start_says_so()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        Assert.Equal(SourceState.Waiting, machine.Status.SourceState);
    }

    [Fact]
    public async Task The_capacity_is_that_of_both_queues_where_messages_come_both_ways()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 4 });
        machine.SetSource([1]);
        Assert.Equal(4, machine.Status.QueueCapacity);
        machine.Put(2);
        Assert.Equal(8, machine.Status.QueueCapacity);
    }
}
