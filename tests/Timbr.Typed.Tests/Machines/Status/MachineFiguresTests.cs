using Timbr.Typed.Tests.Machines.Events;
using Timbr.Typed.Tests.Pipelines;

namespace Timbr.Typed.Tests.Machines.Status;

public class MachineFiguresTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public async Task A_new_machine_has_no_rate_progress_or_time_left()
    {
        await using var machine = new NumberMachine();
        Assert.Equal((0, null, null, null), (machine.Status.Rate, machine.Status.ExpectedTotal, machine.Status.Progress, machine.Status.Eta));
    }

    [Fact]
    public async Task The_rate_is_that_of_the_messages_processed()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.Start();
        machine.Put(1);
        machine.Put(2);
        await Soon.Until(() => machine.Status.Processed == 2);
        Assert.Equal(0, machine.Status.Rate);
        _time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(0.5, machine.Status.Rate);
    }

    [Fact]
    public async Task The_rate_falls_to_zero_when_no_messages_come_and_rises_with_the_next()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        var log = new EventLog(machine);
        machine.Put(1);
        machine.Start();
        await Soon.Until(() => log.Count(MachineEventKind.Idle) == 1);
        _time.Advance(TimeSpan.FromHours(1));
        machine.Put(2);
        await Soon.Until(() => log.Count(MachineEventKind.Idle) == 2);
        Assert.Equal(0.2, machine.Status.Rate);
        _time.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal(0, machine.Status.Rate);
    }

    [Fact]
    public async Task Progress_and_time_left_follow_from_the_expected_number()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time, ExpectedMessages = 8 });
        machine.Start();
        machine.Put(1);
        machine.Put(2);
        await Soon.Until(() => machine.Status.Processed == 2);
        _time.Advance(TimeSpan.FromSeconds(4));
        var status = machine.Status;
        Assert.Equal((8, 0.25, TimeSpan.FromSeconds(12)), (status.ExpectedTotal, status.Progress, status.Eta));
    }

    [Fact]
    public async Task Progress_ends_at_one_whatever_comes()
    {
        await using var machine = new NumberMachine(new MachineOptions { ExpectedMessages = 2 });
        machine.SetSource([1, 2, 3]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((1, null), (machine.Status.Progress, machine.Status.Eta));
    }

    [Theory]
    [InlineData(MachineState.Paused)]
    [InlineData(MachineState.Kept)]
    [InlineData(MachineState.Stopped)]
    public void Nothing_can_be_said_of_the_time_left_while_the_machine_does_not_run(MachineState state)
    {
        var status = Statuses.Quakes with { State = state, ExpectedTotal = 200_000_000 };
        Assert.Equal((null, null), (status.Eta, status.QueueEta));
    }

    [Fact]
    public async Task The_time_left_is_unknown_as_soon_as_the_machine_is_paused()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time, ExpectedMessages = 8 });
        machine.Start();
        machine.Put(1);
        await Soon.Until(() => machine.Status.Processed == 1);
        _time.Advance(TimeSpan.FromSeconds(1));
        machine.Pause();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        machine.Put(2);
        var status = machine.Status;
        Assert.Equal((1, 1, null, null), (status.Rate, status.QueueDepth, status.Eta, status.QueueEta));
    }

    [Fact]
    public void Nothing_can_be_said_of_the_time_left_while_nothing_moves() =>
        Assert.Null((Statuses.Quakes with { ExpectedTotal = long.MaxValue, Rate = 0 }).Eta);

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void The_expected_number_is_more_than_zero(long expected)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new NumberMachine(new MachineOptions { ExpectedMessages = expected }));
        Assert.StartsWith($"MachineOptions.ExpectedMessages is {expected}; it must be more than zero, or null.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_slot_tells_how_often_it_ran_and_failed()
    {
        await using var machine = new Quotients.Machine(new MachineOptions { TimeProvider = _time });
        machine.SetSource([3, 1, 2, 0, 4, 0, 1, 6]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(
            [(0, "Quotient", "int", 8, 2), (1, "Text", "string", 6, 0), (2, "Twice", "string", 4, 0)],
            machine.Status.Slots.Select(static slot => (slot.Number, slot.Name, slot.Type, slot.Calls, slot.Failures)));
        Assert.All(machine.Status.Slots, static slot => Assert.Equal((TimeSpan.Zero, null, false), (slot.MeanTime, slot.Variant, slot.IsReplaced)));
    }

    [Fact]
    public async Task Each_asynchronous_slot_tells_how_often_it_ran_and_failed()
    {
        await using var machine = new Lookups.Machine();
        machine.SetSource([1, 2, 0, 3, 4]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([(5, 1), (4, 0), (4, 0), (3, 0)], machine.Status.Slots.Select(static slot => (slot.Calls, slot.Failures)));
    }
}
