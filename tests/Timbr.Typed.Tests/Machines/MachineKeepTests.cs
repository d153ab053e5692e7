namespace Timbr.Typed.Tests.Machines;

public class MachineKeepTests
{
    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(1024)]
    public async Task A_machine_goes_on_where_it_was(int capacity)
    {
        await using var machine = KeepingAt(100, new MachineOptions { QueueCapacity = capacity });
        machine.SetSource(Enumerable.Range(0, 1000));
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Kept);
        Assert.Equal((101L, 0L), (machine.Status.Processed, machine.Status.Dropped));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 1000), machine.Numbers);
    }

    [Fact]
    public async Task An_asynchronous_source_goes_on_where_it_was()
    {
        await using var machine = KeepingAt(100, new MachineOptions { QueueCapacity = 7 });
        machine.SetSource(Enumerable.Range(0, 1000).ToAsyncEnumerable());
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Kept);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(Enumerable.Range(0, 1000), machine.Numbers);
    }

    [Fact]
    public async Task Ids_count_on()
    {
        await using var machine = KeepingAt(100, new MachineOptions { TimeProvider = _time });
        machine.SetSource(Enumerable.Range(0, 1000));
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Kept);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(1000, machine.Ids.Distinct().Count());
    }

    [Fact]
    public async Task Messages_put_before_wait_and_come_first()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(0);
        machine.Put(1);
        await machine.EnteredAsync();
        var keep = machine.StopAsync(StopMode.Keep);
        machine.ReleaseAll();
        await keep.WithinPatience();
        Assert.Equal((MachineState.Kept, 1L), (machine.Status.State, machine.Status.QueueDepth));
        machine.Start();
        machine.Put(2);
        await Soon.Until(() => machine.Status.Processed == 3);
        Assert.Equal([0, 1, 2], machine.Numbers);
    }

    [Fact]
    public async Task The_completion_stays_open()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        machine.Pause();
        machine.Start();
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        Assert.False(machine.Completion.IsCompleted);
    }

    [Fact]
    public async Task Publishers_are_flushed_and_stay_open()
    {
        var publisher = new RecordingPublisher();
        await using var machine = KeepingAt(100);
        machine.PublishTo(publisher);
        machine.SetSource(Enumerable.Range(0, 1000));
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Kept);
        Assert.Equal((101, 0), (publisher.Flushed, publisher.Disposed));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal((1000, 1), (publisher.Flushed, publisher.Opened));
    }

    [Fact]
    public async Task A_kept_machine_takes_no_messages()
    {
        await using var machine = await KeptAsync();
        var error = Assert.Throws<MachineStateException>(() => machine.TryPut(1));
        Assert.Equal(
            "Machine 'Numbers': it has been stopped, with StopMode.Keep or by a failed slot, and takes no messages. Start() goes on with what waits.", error.Message);
    }

    [Fact]
    public async Task Writers_that_wait_are_told_that_their_message_was_not_taken_in()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 1 });
        machine.Put(0);
        var writer = machine.PutAsync(1).AsTask();
        machine.Pause();
        machine.Start();
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        await Assert.ThrowsAsync<MachineStateException>(() => writer.WithinPatience());
        Assert.Equal(1, machine.Status.QueueDepth);
    }

    [Fact]
    public async Task The_source_waits_meanwhile()
    {
        await using var machine = await KeptAsync();
        Assert.Equal(SourceState.Waiting, machine.Status.SourceState);
    }

    [Fact]
    public async Task Disposing_counts_what_is_left_as_dropped_and_completes()
    {
        var machine = await KeptAsync();
        await machine.DisposeAsync().AsTask().WithinPatience();
        await machine.Completion.WithinPatience();
        Assert.Equal((MachineState.Stopped, 3L, 0L), (machine.Status.State, machine.Status.Dropped, machine.Status.QueueDepth));
    }

    [Fact]
    public async Task Disposing_ends_the_source_that_was_kept()
    {
        var source = new BlockingSource(count: 3);
        var machine = await KeptAsync(source);
        source.Release();
        await machine.DisposeAsync().AsTask().WithinPatience();
        await source.Ended.WithinPatience();
    }

    [Fact]
    public async Task A_draining_stop_processes_what_was_kept()
    {
        await using var machine = await KeptAsync();
        var stop = machine.StopAsync();
        _time.Advance(TimeSpan.FromSeconds(1));
        await stop.WithinPatience();
        Assert.Equal((MachineState.Stopped, 3L, 0L), (machine.Status.State, machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task A_discarding_stop_drops_what_was_kept()
    {
        await using var machine = await KeptAsync();
        await machine.StopAsync(StopMode.Discard).WithinPatience();
        Assert.Equal((MachineState.Stopped, 0L, 3L), (machine.Status.State, machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task A_drain_is_cut_short_by_keeping()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(0);
        machine.Put(1);
        await machine.EnteredAsync();
        var drain = machine.StopAsync();
        var keep = machine.StopAsync(StopMode.Keep);
        machine.ReleaseAll();
        await Task.WhenAll(drain, keep).WithinPatience();
        Assert.Equal((MachineState.Kept, 1L, 1L), (machine.Status.State, machine.Status.Processed, machine.Status.QueueDepth));
        machine.Start();
        machine.Put(2);
        await Soon.Until(() => machine.Status.Processed == 3);
    }

    [Fact]
    public async Task Keeping_is_cut_short_by_discarding()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(0);
        machine.Put(1);
        await machine.EnteredAsync();
        var keep = machine.StopAsync(StopMode.Keep);
        var discard = machine.StopAsync(StopMode.Discard);
        machine.ReleaseAll();
        await Task.WhenAll(keep, discard).WithinPatience();
        Assert.Equal((MachineState.Stopped, 1L, 1L), (machine.Status.State, machine.Status.Processed, machine.Status.Dropped));
    }

    [Fact]
    public async Task A_machine_that_is_stopping_cannot_be_started()
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(0);
        await machine.EnteredAsync();
        var keep = machine.StopAsync(StopMode.Keep);
        var error = Assert.Throws<MachineStateException>(machine.Start);
        Assert.Equal("Machine 'Numbers': it is being stopped. Await StopAsync before starting it again.", error.Message);
        machine.ReleaseAll();
        await keep.WithinPatience();
    }

    [Fact]
    public async Task Keeping_a_machine_that_was_never_started_does_nothing()
    {
        await using var machine = new NumberMachine();
        machine.Put(1);
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        Assert.Equal((MachineState.Created, 1L), (machine.Status.State, machine.Status.QueueDepth));
    }

    [Fact]
    public async Task A_pause_ends_with_a_stop_that_keeps()
    {
        var source = new BlockingSource(count: 3);
        await using var machine = await KeptAsync(source);
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 3);
        Assert.Equal(MachineState.Running, machine.Status.State);
        source.Release();
    }

    [Fact]
    public async Task A_kept_machine_that_is_paused_starts_paused()
    {
        var source = new BlockingSource(count: 3);
        await using var machine = await KeptAsync(source);
        machine.Pause();
        machine.Start();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        Assert.Equal(0, machine.Status.Processed);
        source.Release();
    }

    [Fact]
    public async Task A_source_that_ended_before_completes_the_machine_afterwards()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1, 2]);
        machine.Pause();
        machine.Start();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([1, 2], machine.Numbers);
    }

    [Fact]
    public async Task A_source_that_ended_can_be_begun_anew_while_the_machine_is_kept()
    {
        await using var machine = new NumberMachine();
        machine.SetSource(() => Enumerable.Range(0, 2));
        machine.Pause();
        machine.Start();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Exhausted);
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        machine.RestartSource();
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([0, 1, 0, 1], machine.Numbers);
    }

    [Fact]
    public async Task The_time_between_does_not_count_as_uptime()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.Start();
        _time.Advance(TimeSpan.FromSeconds(2));
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        _time.Advance(TimeSpan.FromHours(1));
        machine.Start();
        _time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(TimeSpan.FromSeconds(5), machine.Status.Uptime);
    }

    [Fact]
    public async Task A_machine_that_is_kept_and_started_again_and_again_loses_nothing()
    {
        var put = 0;
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 16 });
        machine.SetSource(Enumerable.Range(0, 5_000));
        machine.Start();
        while (!machine.Completion.IsCompleted)
        {
            var processed = machine.Status.Processed;
            await Soon.Until(() => machine.Status.Processed > processed || machine.Completion.IsCompleted);
            await machine.StopAsync(StopMode.Keep).WithinPatience();
            if (machine.Status.State == MachineState.Kept)
            {
                machine.Start();
            }

            try
            {
                put += machine.TryPut(-1) ? 1 : 0;
            }
            catch (MachineStateException)
            {
                // It has completed.
            }
        }

        Assert.Equal(put, machine.Numbers.Count(static number => number == -1));
        Assert.Equal(Enumerable.Range(0, 5_000), machine.Numbers.Where(static number => number >= 0));
    }

    /// <summary>A machine with three messages of a source that hangs after them.</summary>
    private async Task<NumberMachine> KeptAsync(BlockingSource? source = null)
    {
        source ??= new BlockingSource(count: 3);
        var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.SetSource(source);
        machine.Pause();
        machine.Start();
        await source.Blocked.WithinPatience();
        await machine.StopAsync(StopMode.Keep).WithinPatience();
        return machine;
    }

    private static NumberMachine KeepingAt(int keep, MachineOptions? options = null)
    {
        var machine = new NumberMachine(options);
        machine.Slots = number =>
        {
            if (number == keep)
            {
                _ = machine.StopAsync(StopMode.Keep);
            }

            return null;
        };
        return machine;
    }
}
