namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>What becomes of a source that does not take an acknowledgement.</summary>
public class AcknowledgementFaultTests
{
    private readonly ManualTimeProvider _time = new();
    private readonly List<MachineEvent> _events = [];

    [Fact]
    public async Task The_source_is_faulted_and_the_machine_tells()
    {
        var log = NumberLog.Of(3);
        log.OnAck = static _ => throw new IOException("disk full");
        await using var machine = Machine(log);
        machine.Start();
        var error = await Assert.ThrowsAsync<SourceException>(() => machine.Completion.WithinPatience());
        Assert.Equal(
            "The source did not take the acknowledgement of position 2: disk full. Nothing is acknowledged; what follows comes again when the source is begun anew, by RestartSource() or the next run of the program.",
            error.Message);
        Assert.IsType<IOException>(error.InnerException);
        Assert.Equal((SourceState.Faulted, error), (machine.Status.SourceState, machine.Status.LastError));
        Assert.Equal(
            [MachineEventKind.AcknowledgementFailed, MachineEventKind.SourceFailed],
            _events.Select(static happened => happened.Kind).Where(static kind => kind is MachineEventKind.AcknowledgementFailed or MachineEventKind.SourceFailed));
        Assert.Equal([0, 1, 2], machine.Numbers);
    }

    [Fact]
    public async Task The_error_tells_what_was_acknowledged_last()
    {
        var log = NumberLog.Of(10_000);
        var calls = 0;
        log.OnAck = _ => ++calls == 2 ? throw new IOException("disk full") : default;
        log.OnDeliver = position => _ = position != 5_000 || SpinWait.SpinUntil(() => Volatile.Read(ref calls) > 0, Soon.Patience);
        await using var machine = new NumberMachine();
        machine.SetSource(log);
        machine.Start();
        var error = await Assert.ThrowsAsync<SourceException>(() => machine.Completion.WithinPatience());
        Assert.Contains($": disk full. Position {Assert.Single(log.Acks)} is the last one acknowledged;", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_delivered_goes_on_and_the_source_is_read_and_told_no_further()
    {
        var log = NumberLog.Of(100_000);
        var calls = 0;
        log.OnAck = _ => ++calls == 1 ? throw new IOException("disk full") : default;
        await using var machine = new NumberMachine();
        machine.SetSource(log);
        machine.Start();
        await Assert.ThrowsAsync<SourceException>(() => machine.Completion.WithinPatience());
        Assert.Equal(1, calls);
        Assert.Equal(Enumerable.Range(0, (int)machine.Status.Processed), machine.Numbers);
        Assert.Equal(machine.Status.Processed, machine.Status.Unacknowledged);
        Assert.Equal(0, machine.Status.Dropped);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(3, true)]
    [InlineData(3, false)]
    public async Task A_restart_reads_on_after_what_was_acknowledged_last(int workers, bool keepsOrder)
    {
        var log = NumberLog.Of(5_000);
        var calls = 0;
        log.OnAck = _ => ++calls is 3 or 5 ? throw new IOException("disk full") : default;

        // An acknowledgement at least for each five hundred; after one that failed none comes.
        log.OnDeliver = position =>
        {
            var before = Volatile.Read(ref calls);
            _ = position % 500 != 499 || SpinWait.SpinUntil(
                () => Volatile.Read(ref calls) != before || (log.Acks.Count > 0 && log.Acks[^1] == position - 1), TimeSpan.FromMilliseconds(200));
        };
        await using var machine = new NumberMachine(new MachineOptions { Workers = workers, KeepOrder = keepsOrder });
        machine.Observe(new RestartOnFault(2, TimeSpan.Zero));
        machine.SetSource(log);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(4_999, log.Acks[^1]);
        Assert.Equal(Enumerable.Range(0, 5_000), machine.Numbers.Distinct().Order());
        Assert.Equal(3, log.Readings);
        Assert.Empty(log.Breaches);
    }

    [Fact]
    public async Task A_restart_calls_the_function_again_after_the_acknowledgements_of_the_reading_before()
    {
        var log = NumberLog.Of(10);
        var acked = new List<long>();
        var readings = 0;
        await using var machine = new NumberMachine();
        machine.SourceEnding = (_, _) =>
        {
            if (readings == 1)
            {
                machine.RestartSource();
            }
        };
        machine.SetSource(() =>
        {
            readings++;
            acked.Add(log.Acks.Count == 0 ? -1 : log.Acks[^1]);
            return log;
        });
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([-1L, 9L], acked);
        Assert.Equal(9, machine.Status.Acknowledged);
        Assert.Equal(Enumerable.Range(0, 10), machine.Numbers);
    }

    [Fact]
    public async Task A_cleared_source_that_fails_is_told_by_an_event_alone()
    {
        var log = NumberLog.Of(3, ends: false);
        log.OnAck = static _ => throw new IOException("disk full");
        await using var machine = Machine(log);
        machine.Start();
        await ProcessedAsync(machine, 3);
        machine.ClearSource();
        machine.SetSource([7]);
        await machine.Completion.WithinPatience();
        Assert.Single(_events, static happened => happened.Kind == MachineEventKind.AcknowledgementFailed);
        Assert.IsType<SourceException>(machine.Status.LastError);
    }

    [Fact]
    public async Task An_acknowledgement_that_hangs_holds_nobody_up()
    {
        var log = NumberLog.Of(10_000, ends: false);
        var hangs = new TaskCompletionSource();
        log.OnAck = _ => new ValueTask(hangs.Task);
        await using var machine = new NumberMachine();
        machine.SetSource(log);
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 10_000);
        Assert.Empty(log.Acks);
        hangs.SetResult();
        await Soon.Until(() => log.Acks.Contains(9_999));
        Assert.Empty(log.Breaches);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_drain_waits_for_an_acknowledgement_no_longer_than_the_stop_timeout(bool blocks)
    {
        var log = NumberLog.Of(3, ends: false);
        var hangs = new TaskCompletionSource();
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        log.OnAck = _ =>
        {
            called.SetResult();
            if (blocks)
            {
                hangs.Task.Wait();
            }

            return new ValueTask(hangs.Task);
        };
        await using var machine = Machine(log, TimeSpan.FromSeconds(3));
        machine.Start();
        await ProcessedAsync(machine, 3);
        var stop = machine.StopAsync();
        await called.Task.WithinPatience();
        await Soon.Until(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(3));
            return stop.IsCompleted;
        });

        // The acknowledgement is given up at the same time: where that comes first the machine has ended, and the stop has not taken too long.
        if (await Record.ExceptionAsync(() => stop) is { } timeout)
        {
            Assert.Contains(" 3 of its source are done and not acknowledged.", Assert.IsType<StopTimeoutException>(timeout).Message, StringComparison.Ordinal);
        }

        var error = await Assert.ThrowsAsync<SourceException>(() => machine.Completion.WithinPatience());
        Assert.StartsWith("The source did not take the acknowledgement of position 2 within 3 s. Nothing is acknowledged;", error.Message, StringComparison.Ordinal);
        Assert.Single(_events, static happened => happened.Kind == MachineEventKind.AcknowledgementFailed);
        hangs.SetResult();
    }

    [Fact]
    public async Task A_source_whose_acknowledgement_hangs_is_begun_anew_only_once_that_has_come_back()
    {
        var log = NumberLog.Of(3, ends: false);
        var hangs = new TaskCompletionSource();
        var called = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        log.OnAck = _ =>
        {
            called.TrySetResult();
            return new ValueTask(hangs.Task);
        };
        await using var machine = Machine(log, TimeSpan.FromSeconds(3));
        machine.Start();
        await ProcessedAsync(machine, 3);
        machine.Pause();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
        await called.Task.WithinPatience();

        // No further than that: a source that is to end is given up half a second later.
        _time.Advance(TimeSpan.FromSeconds(3));
        await Soon.Until(() => machine.Status.SourceState == SourceState.Faulted);
        machine.RestartSource();
        machine.Resume();
        await Soon.Until(() => machine.Status.SourceState == SourceState.Running);
        Assert.Equal(1, log.Readings);
        log.OnAck = static _ => default;
        hangs.SetResult();
        await machine.StopAsync().WithinPatience();
        Assert.Empty(log.Breaches);
    }

    [Fact]
    public async Task A_source_whose_end_takes_long_to_tell_is_not_given_up_for_that()
    {
        var log = NumberLog.Of(3, ends: false);
        log.OnAck = static _ => throw new InvalidDataException("The disk is full.");
        using var told = new SemaphoreSlim(0);
        using var free = new SemaphoreSlim(0);
        await using var machine = Machine(log);
        machine.SourceEnding = (_, _) =>
        {
            told.Release();
            free.Wait(Soon.Patience);
        };
        machine.Start();
        await ProcessedAsync(machine, 3);
        machine.Pause();
        Assert.True(await told.WaitAsync(Soon.Patience));
        await Soon.Until(() => _time.Timers > 0);
        _time.Advance(TimeSpan.FromSeconds(1));
        log.OnAck = static _ => default;
        machine.SourceEnding = null;
        free.Release();
        machine.RestartSource();
        await Soon.Until(() => log.Readings == 2);
        Assert.Equal(SourceState.Running, machine.Status.SourceState);
    }

    private NumberMachine Machine(NumberLog log, TimeSpan? stopTimeout = null)
    {
        var machine = new NumberMachine(new MachineOptions { TimeProvider = _time, StopTimeout = stopTimeout ?? TimeSpan.FromSeconds(30) });
        machine.Events += _events.Add;
        machine.SetSource(log);
        return machine;
    }

    private static Task ProcessedAsync(NumberMachine machine, int messages) => Soon.Until(() => machine.Status.Processed == messages && machine.IsIdle);
}
