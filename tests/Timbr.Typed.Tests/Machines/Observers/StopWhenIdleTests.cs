using Timbr.Typed.Tests.Machines.Events;

namespace Timbr.Typed.Tests.Machines.Observers;

public class StopWhenIdleTests
{
    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_machine_without_messages_stops_after_the_time(int workers)
    {
        await using var machine = Create(workers);
        machine.Start();
        await Soon.Until(() => _time.Timers == 1);
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(MachineState.Running, machine.Status.State);
        _time.Advance(TimeSpan.FromSeconds(1));
        await machine.Completion.WithinPatience();
        Assert.Equal(MachineState.Stopped, machine.Status.State);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_message_begins_the_time_anew(int workers)
    {
        await using var machine = Create(workers);
        var log = new EventLog(machine);
        machine.Start();
        await Soon.Until(() => log.Count(MachineEventKind.Idle) == 1);
        _time.Advance(TimeSpan.FromSeconds(9));
        machine.Put(1);
        await Soon.Until(() => log.Count(MachineEventKind.Idle) == 2);
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(MachineState.Running, machine.Status.State);
        _time.Advance(TimeSpan.FromSeconds(1));
        await machine.Completion.WithinPatience();
        Assert.Equal(1, machine.Status.Processed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public async Task A_message_in_hand_is_not_idleness(int workers)
    {
        await using var machine = Create(workers).Holding();
        var log = new EventLog(machine);
        machine.Start();
        await Soon.Until(() => log.Count(MachineEventKind.Idle) == 1);
        machine.Put(1);
        await machine.EnteredAsync();
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(MachineState.Running, machine.Status.State);
        machine.ReleaseAll();
        await Soon.Until(() => log.Count(MachineEventKind.Idle) == 2);
        _time.Advance(TimeSpan.FromSeconds(10));
        await machine.Completion.WithinPatience();
        Assert.Equal(1, machine.Status.Processed);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task A_machine_that_is_idle_already_stops_after_the_time(int workers)
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time, Workers = workers });
        var log = new EventLog(machine);
        machine.Start();
        await Soon.Until(() => log.Count(MachineEventKind.Idle) == 1);
        machine.Observe(new StopWhenIdle(TimeSpan.FromSeconds(10)));
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(MachineState.Running, machine.Status.State);
        _time.Advance(TimeSpan.FromSeconds(1));
        await machine.Completion.WithinPatience();
    }

    [Fact]
    public async Task A_machine_that_is_busy_when_it_comes_stops_once_it_is_idle()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time }).Holding();
        machine.Put(1);
        machine.Start();
        await machine.EnteredAsync();
        machine.Observe(new StopWhenIdle(TimeSpan.FromSeconds(10)));
        _time.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(MachineState.Running, machine.Status.State);
        machine.ReleaseAll();
        await Soon.Until(() => _time.Timers == 1);
        _time.Advance(TimeSpan.FromSeconds(10));
        await machine.Completion.WithinPatience();
    }

    [Fact]
    public async Task Nothing_is_timed_before_the_start()
    {
        await using var machine = Create(workers: 1);
        Assert.Equal(0, _time.Timers);
    }

    [Fact]
    public async Task Once_removed_it_stops_nothing()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        var log = new EventLog(machine);
        using (machine.Observe(new StopWhenIdle(TimeSpan.FromSeconds(10))))
        {
            machine.Start();
            await Soon.Until(() => log.Count(MachineEventKind.Idle) == 1);
        }

        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(MachineState.Running, machine.Status.State);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(25 * 86_400)]
    public void The_time_is_more_than_zero_and_at_most_24_days(int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new StopWhenIdle(TimeSpan.FromSeconds(seconds)));

    private NumberMachine Create(int workers)
    {
        var machine = new NumberMachine(new MachineOptions { TimeProvider = _time, Workers = workers });
        machine.Observe(new StopWhenIdle(TimeSpan.FromSeconds(10)));
        return machine;
    }
}
