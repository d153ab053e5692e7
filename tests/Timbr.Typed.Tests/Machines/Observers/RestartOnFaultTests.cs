namespace Timbr.Typed.Tests.Machines.Observers;

public class RestartOnFaultTests
{
    private readonly ManualTimeProvider _time = new();

    [Fact]
    public void A_source_that_failed_is_restarted_after_the_wait()
    {
        var (machine, observer) = Create(maxRestarts: 1);
        observer.OnEvent(Failed());
        _time.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal((0, 1), (machine.Restarts, machine.Holds));
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal((1, 0, 1), (machine.Restarts, machine.Holds, observer.Restarts));
    }

    [Fact]
    public void Each_wait_is_twice_the_one_before()
    {
        var (machine, observer) = Create(maxRestarts: 3);
        foreach (var seconds in (int[])[10, 20, 40])
        {
            var before = machine.Restarts;
            observer.OnEvent(Failed());
            _time.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.Equal(before, machine.Restarts);
            _time.Advance(TimeSpan.FromSeconds(1));
            Assert.Equal(before + 1, machine.Restarts);
        }
    }

    [Fact]
    public void After_the_last_restart_the_machine_is_let_end()
    {
        var (machine, observer) = Create(maxRestarts: 1);
        observer.OnEvent(Failed());
        _time.Advance(TimeSpan.FromSeconds(10));
        observer.OnEvent(Failed());
        Assert.Equal((0, 0), (machine.Holds, _time.Timers));
    }

    [Fact]
    public void A_machine_that_has_ended_is_not_restarted()
    {
        var (machine, observer) = Create(maxRestarts: 1);
        observer.OnEvent(Failed());
        observer.OnEvent(new MachineEvent(MachineEventKind.Stopped, _time.GetUtcNow(), ""));
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal((0, 0), (machine.Restarts, machine.Holds));
    }

    [Fact]
    public void A_source_that_cannot_be_read_again_lets_the_machine_end()
    {
        var machine = new RestartableMachine(_time) { RefusesWith = new MachineStateException("Numbers", MachineState.Running, "its source cannot be read again.") };
        var observer = new RestartOnFault(1, TimeSpan.Zero);
        observer.Attach(machine);
        observer.OnEvent(Failed());
        _time.Advance(TimeSpan.Zero);
        Assert.Equal((1, 0), (machine.Restarts, machine.Holds));
    }

    [Fact]
    public async Task A_refused_restart_is_none()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        var observer = new RestartOnFault(5, TimeSpan.FromSeconds(10));
        machine.Observe(observer);
        machine.SetSource(Cut());
        machine.Start();
        await Soon.Until(() => _time.Timers == 1);
        _time.Advance(TimeSpan.FromSeconds(10));
        await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience());
        Assert.Equal(0, observer.Restarts);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_wait_goes_on_while_the_machine_is_kept_and_after_its_further_start(bool endsWhileKept)
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        var observer = new RestartOnFault(5, TimeSpan.FromSeconds(10));
        machine.Observe(observer);
        var begun = 0;
        machine.SetSource(() => begun++ == 0 ? Cut() : [1, 2, 3]);
        machine.Start();
        await Soon.Until(() => _time.Timers == 1);
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        _time.Advance(TimeSpan.FromSeconds(endsWhileKept ? 10 : 9));
        machine.Start();
        _time.Advance(TimeSpan.FromSeconds(endsWhileKept ? 0 : 1));
        await machine.Completion.WithinPatience();
        Assert.Equal((1, 3L), (observer.Restarts, machine.Status.Processed));
    }

    [Fact]
    public async Task A_kept_machine_that_is_given_up_ends_the_wait()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        var observer = new RestartOnFault(5, TimeSpan.FromSeconds(10));
        machine.Observe(observer);
        machine.SetSource(Cut);
        machine.Start();
        await Soon.Until(() => _time.Timers == 1);
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        await machine.StopAsync(StopMode.Discard).WithinPatience();
        await Soon.Until(() => _time.Timers == 0);
        Assert.Equal(0, observer.Restarts);
    }

    [Fact]
    public async Task While_it_waits_the_machine_does_not_end_and_a_stop_ends_the_wait()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        var observer = new RestartOnFault(1, TimeSpan.FromSeconds(10));
        machine.Observe(observer);
        machine.SetSource(Cut());
        machine.Start();
        await Soon.Until(() => _time.Timers == 1);
        Assert.Equal(MachineState.Running, machine.Status.State);
        await machine.StopAsync().WithinPatience();
        _time.Advance(TimeSpan.FromSeconds(60));
        Assert.Equal(0, observer.Restarts);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, -1)]
    [InlineData(1, 25 * 86_400)]
    public void Its_bounds_are_checked(int maxRestarts, int seconds) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new RestartOnFault(maxRestarts, TimeSpan.FromSeconds(seconds)));

    private static IEnumerable<int> Cut() => Enumerable.Range(0, 1).Select(static int (_) => throw new InvalidDataException("The cable was cut."));

    private MachineEvent Failed() => new(MachineEventKind.SourceFailed, _time.GetUtcNow(), "The source failed: no");

    private (RestartableMachine Machine, RestartOnFault Observer) Create(int maxRestarts)
    {
        var machine = new RestartableMachine(_time);
        var observer = new RestartOnFault(maxRestarts, TimeSpan.FromSeconds(10));
        observer.Attach(machine);
        return (machine, observer);
    }
}
