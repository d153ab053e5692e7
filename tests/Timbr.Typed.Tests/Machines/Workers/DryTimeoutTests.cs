using System.Collections.Concurrent;

namespace Timbr.Typed.Tests.Machines.Workers;

public sealed class DryTimeoutTests : IDisposable
{
    private static readonly TimeSpan Long = TimeSpan.FromSeconds(10);

    private readonly ManualTimeProvider _time = new();
    private readonly BlockingCollection<int> _messages = [];

    public void Dispose() => _messages.Dispose();

    [Fact]
    public async Task A_source_that_is_dry_for_so_long_ends_the_machine()
    {
        await using var machine = Started();
        _messages.Add(1);
        await IdleAfter(machine, 1);
        _time.Advance(Long);
        await GiveUpAsync();
        await machine.Completion.WithinPatience();
        Assert.Equal((SourceState.Dry, 1L, MachineState.Stopped), (machine.Status.SourceState, machine.Status.Processed, machine.Status.State));
        _messages.CompleteAdding();
    }

    [Fact]
    public async Task A_source_that_yields_nothing_at_all_is_dry()
    {
        await using var machine = Started();
        await IdleAfter(machine, 0);
        _time.Advance(Long);
        await GiveUpAsync();
        await machine.Completion.WithinPatience();
        Assert.Equal(SourceState.Dry, machine.Status.SourceState);
        _messages.CompleteAdding();
    }

    [Fact]
    public async Task An_asynchronous_source_that_is_dry_is_cancelled()
    {
        await using var machine = new NumberMachine(Options());
        machine.SetSource(WaitForever());
        machine.Start();
        await IdleAfter(machine, 1);
        _time.Advance(Long);
        await machine.Completion.WithinPatience();
        Assert.Equal(SourceState.Dry, machine.Status.SourceState);
    }

    [Fact]
    public async Task Each_message_begins_the_time_anew()
    {
        await using var machine = Started();
        _messages.Add(1);
        await IdleAfter(machine, 1);
        _time.Advance(Long / 2);
        _messages.Add(2);
        await IdleAfter(machine, 2);
        _time.Advance(Long / 2);
        Assert.Equal((SourceState.Running, 1), (machine.Status.SourceState, _time.Timers));
        _messages.CompleteAdding();
        await machine.Completion.WithinPatience();
        Assert.Equal(SourceState.Exhausted, machine.Status.SourceState);
    }

    [Fact]
    public async Task The_time_does_not_count_while_a_message_is_in_hand()
    {
        await using var machine = Started(holds: true);
        _messages.Add(1);
        await machine.EnteredAsync();
        Assert.Equal(0, _time.Timers);
        machine.ReleaseAll();
        await IdleAfter(machine, 1);
        _messages.CompleteAdding();
    }

    [Fact]
    public async Task The_time_does_not_count_while_the_machine_is_paused()
    {
        await using var machine = Started();
        await IdleAfter(machine, 0);
        machine.Pause();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        Assert.Equal(0, _time.Timers);
        machine.Resume();
        await IdleAfter(machine, 0);
        _messages.CompleteAdding();
    }

    [Fact]
    public async Task A_machine_without_source_is_never_dry()
    {
        await using var machine = new NumberMachine(Options());
        machine.Start();
        await IdleAfter(machine, 0);
        _time.Advance(Long);
        machine.Put(1);
        await IdleAfter(machine, 1);
        Assert.Equal(MachineState.Running, machine.Status.State);
    }

    [Fact]
    public async Task A_source_that_is_set_while_the_machine_is_idle_has_the_time_from_then_on()
    {
        await using var machine = new NumberMachine(Options());
        machine.Start();
        await IdleAfter(machine, 0);
        _time.Advance(Long);
        machine.SetSource(_messages.GetConsumingEnumerable());
        _time.Advance(Long / 2);
        Assert.Equal((SourceState.Running, 1), (machine.Status.SourceState, _time.Timers));
        _time.Advance(Long / 2);
        await GiveUpAsync();
        await machine.Completion.WithinPatience();
        Assert.Equal(SourceState.Dry, machine.Status.SourceState);
        _messages.CompleteAdding();
    }

    [Fact]
    public async Task A_source_is_not_dry_for_the_time_in_which_there_was_none()
    {
        await using var machine = new NumberMachine(Options());
        machine.Start();
        await IdleAfter(machine, 0);
        _time.Advance(Long / 2);
        machine.SetSource(_messages.GetConsumingEnumerable());
        _time.Advance(Long / 2);
        Assert.Equal((SourceState.Running, 1), (machine.Status.SourceState, _time.Timers));
        _messages.CompleteAdding();
    }

    [Fact]
    public async Task A_source_that_is_begun_anew_while_the_machine_is_idle_can_be_dry()
    {
        await using var machine = new NumberMachine(Options());
        var begun = 0;
        machine.SetSource(() => begun++ == 0 ? throw new InvalidDataException("The cable was cut.") : _messages.GetConsumingEnumerable());
        using var hold = ((IRestartableMachine)machine).KeepOpen();
        machine.Start();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Faulted);
        await IdleAfter(machine, 0);
        _time.Advance(Long);
        machine.RestartSource();
        await IdleAfter(machine, 0);
        _time.Advance(Long);
        await GiveUpAsync();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Dry);
        hold.Dispose();
        await machine.Completion.WithinPatience();
        _messages.CompleteAdding();
    }

    [Fact]
    public async Task No_source_is_dry_by_default()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.SetSource(_messages.GetConsumingEnumerable());
        machine.Start();
        await Soon.Until(() => machine.IdleRounds > 0);
        Assert.Equal(0, _time.Timers);
        _messages.CompleteAdding();
    }

    [Fact]
    public async Task A_run_over_a_dry_source_ends()
    {
        await using var machine = new NumberMachine(Options());
        var run = machine.RunAsync(WaitForever(), FeedMode.Stream);
        await IdleAfter(machine, 1);
        _time.Advance(Long);
        Assert.Equal(1, (await run.WithinPatience()).Processed);
    }

    private static async IAsyncEnumerable<int> WaitForever([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        yield return 1;
        await Task.Delay(Timeout.Infinite, cancellation);
    }

    private MachineOptions Options() => new() { TimeProvider = _time, DryTimeout = Long };

    private NumberMachine Started(bool holds = false)
    {
        var machine = new NumberMachine(Options());
        if (holds)
        {
            machine.Holding();
        }

        machine.SetSource(_messages.GetConsumingEnumerable());
        machine.Start();
        return machine;
    }

    private Task IdleAfter(NumberMachine machine, long messages) => Soon.Until(() => machine.Status.Processed == messages && _time.Timers == 1);

    /// <summary>Lets the half second pass that a source gets to yield what it has in hand.</summary>
    private async Task GiveUpAsync()
    {
        await Soon.Until(() => _time.Timers == 1);
        _time.Advance(TimeSpan.FromSeconds(1));
    }
}
