namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>A source that hangs and is cleared.</summary>
public class ClearedSourceTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly BlockingSource _hanging = new(count: 3);

    [Fact]
    public async Task The_machine_completes_without_it()
    {
        await using var machine = await ClearedAsync(new MachineOptions { TimeProvider = _time });
        machine.SetSource(Enumerable.Range(10, 10));
        await GiveUpAsync(timers: 1);
        await machine.Completion.WithinPatience();
        Assert.Equal([0, 1, 2, .. Enumerable.Range(10, 10)], machine.Numbers.Order());
        _hanging.Release();
    }

    [Fact]
    public async Task What_it_yields_after_that_is_dropped()
    {
        await using var machine = await ClearedAsync(new MachineOptions { TimeProvider = _time });
        machine.SetSource([10]);
        await GiveUpAsync(timers: 1);
        await machine.Completion.WithinPatience();
        _hanging.Release();
        await _hanging.Ended.WithinPatience();
        Assert.Equal((4L, 1L), (machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task What_it_yields_while_another_is_read_is_processed_however_late()
    {
        var other = new BlockingSource(count: 1);
        await using var machine = await ClearedAsync(new MachineOptions { TimeProvider = _time });
        machine.SetSource(other);
        await other.Blocked.WithinPatience();
        _time.Advance(TimeSpan.FromHours(1));
        _hanging.Release();
        await _hanging.Ended.WithinPatience();
        await Soon.Until(() => machine.Status.Processed == 5);
        Assert.Equal([0, 0, 1, 2, 3], machine.Numbers.Order());
        other.Release();
        await machine.StopAsync().WithinPatience();
    }

    [Fact]
    public async Task What_it_yields_while_the_end_is_waited_for_is_processed()
    {
        await using var machine = await ClearedAsync(new MachineOptions { TimeProvider = _time });
        machine.SetSource([10]);
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        _hanging.Release();
        await machine.Completion.WithinPatience();
        Assert.Equal([0, 1, 2, 3, 10], machine.Numbers.Order());
    }

    [Fact]
    public async Task A_source_that_is_dry_ends_the_machine_beside_it()
    {
        var dry = new BlockingSource(count: 1);
        await using var machine = await ClearedAsync(new MachineOptions { TimeProvider = _time, DryTimeout = TimeSpan.FromSeconds(10) });
        machine.SetSource(dry);
        await dry.Blocked.WithinPatience();
        await Soon.Until(() => machine.Status.Processed == 4 && _time.Timers == 1);
        _time.Advance(TimeSpan.FromSeconds(10));
        await GiveUpAsync(timers: 2);
        await machine.Completion.WithinPatience();
        Assert.Equal(SourceState.Dry, machine.Status.SourceState);
        _hanging.Release();
        dry.Release();
    }

    [Fact]
    public async Task What_it_yields_in_vain_stays_counted_when_a_further_source_is_set()
    {
        await using var machine = await ClearedAsync(new MachineOptions { TimeProvider = _time });
        using var hold = ((IRestartableMachine)machine).KeepOpen();
        machine.SetSource([10]);
        await GiveUpAsync(timers: 1);
        await Soon.Until(() => machine.Status.Processed == 4);
        machine.ClearSource();
        machine.SetSource([11]);
        _hanging.Release();
        await _hanging.Ended.WithinPatience();
        hold.Dispose();
        await machine.Completion.WithinPatience();
        Assert.Equal((5L, 1L), (machine.Status.Processed, machine.Status.Dropped));
    }

    private async Task<NumberMachine> ClearedAsync(MachineOptions options)
    {
        var machine = new NumberMachine(options);
        machine.SetSource(_hanging);
        machine.Start();
        await _hanging.Blocked.WithinPatience();
        machine.ClearSource();
        return machine;
    }

    private async Task GiveUpAsync(int timers)
    {
        await Soon.Until(() => _time.Timers == timers);
        _time.Advance(TimeSpan.FromSeconds(1));
    }
}
