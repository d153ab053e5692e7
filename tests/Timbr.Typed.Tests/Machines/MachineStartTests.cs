using Timbr.Typed.Tests.Machines.Observers;

namespace Timbr.Typed.Tests.Machines;

/// <summary>Machines that are stopped, or started again, while they are being started.</summary>
public sealed class MachineStartTests : IDisposable
{
    private readonly ManualTimeProvider _time = new();
    private readonly ManualResetEventSlim _free = new();
    private readonly RecordingPublisher _publisher = new() { Name = "pipe" };

    public MachineStartTests() => _publisher.OnOpen = () => _free.Wait(Soon.Patience);

    public void Dispose() => _free.Dispose();

    [Fact]
    public async Task The_status_tells_that_a_publisher_is_being_opened()
    {
        await using var machine = Machine();
        var start = await StartingAsync(machine);
        Assert.Equal((MachineState.Starting, true), (machine.Status.State, machine.Status.Publishers[0].IsBusy));
        _free.Set();
        await start.WithinPatience();
        Assert.Equal((MachineState.Running, false), (machine.Status.State, machine.Status.Publishers[0].IsBusy));
    }

    [Theory]
    [InlineData(StopMode.Drain)]
    [InlineData(StopMode.Discard)]
    public async Task A_publisher_that_hangs_when_it_is_opened_does_not_keep_the_machine_from_stopping(StopMode mode)
    {
        await using var machine = Machine();
        machine.Put(1);
        var start = await StartingAsync(machine);
        await machine.StopAsync(mode, TestContext.Current.CancellationToken).WithinPatience();
        var error = await Assert.ThrowsAsync<MachineStateException>(() => start.WithinPatience());
        Assert.Equal("Machine 'Numbers': it was stopped while it was being started.", error.Message);
        Assert.Equal((MachineState.Stopped, 1L), (machine.Status.State, machine.Status.Dropped));
        await machine.Completion.WithinPatience();
        _free.Set();
    }

    [Fact]
    public async Task Nor_does_it_keep_it_from_being_disposed_and_is_closed_once_it_has_opened()
    {
        var machine = Machine();
        _ = await StartingAsync(machine);
        var disposal = machine.DisposeAsync().AsTask();
        await Soon.Until(() =>
        {
            _time.Advance(TimeSpan.FromSeconds(10));
            return disposal.IsCompleted;
        });
        Assert.Equal("The publisher pipe did not close within 30 s and was left behind.", machine.Status.Publishers[0].LastError?.Message);
        Assert.Equal((0, 0), (_publisher.Opened, _publisher.Disposed));
        _free.Set();
        await Soon.Until(() => _publisher.Disposed == 1);
        Assert.Equal(1, _publisher.Opened);
    }

    [Fact]
    public async Task Nor_does_it_keep_a_pause_waiting()
    {
        await using var machine = Machine();
        var start = await StartingAsync(machine);
        machine.Pause();
        _free.Set();
        await start.WithinPatience();
        await Soon.Until(() => machine.Status.State == MachineState.Paused);
    }

    [Fact]
    public async Task A_start_that_was_cut_short_to_keep_what_waits_can_be_tried_again()
    {
        await using var machine = Machine();
        machine.Put(1);
        var start = await StartingAsync(machine);
        await machine.StopAsync(StopMode.Keep, TestContext.Current.CancellationToken).WithinPatience();
        await Assert.ThrowsAsync<MachineStateException>(() => start.WithinPatience());
        Assert.Equal(MachineState.Created, machine.Status.State);
        _free.Set();
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 1);
        Assert.Equal(1, _publisher.Opened);
    }

    [Fact]
    public async Task A_second_start_waits_for_the_first_one()
    {
        await using var machine = Machine();
        var first = await StartingAsync(machine);
        var second = OnThread(machine.Start);
        _free.Set();
        await Task.WhenAll(first, second).WithinPatience();
        Assert.Equal((MachineState.Running, 1), (machine.Status.State, _publisher.Opened));
    }

    [Fact]
    public async Task A_second_start_ends_with_the_first_one_that_is_cut_short()
    {
        await using var machine = Machine();
        var first = await StartingAsync(machine);
        var second = OnThread(machine.Start);
        await machine.StopAsync(cancellationToken: TestContext.Current.CancellationToken).WithinPatience();
        await Assert.ThrowsAsync<MachineStateException>(() => first.WithinPatience());
        await Assert.ThrowsAsync<MachineStateException>(() => second.WithinPatience());
        _free.Set();
    }

    [Fact]
    public async Task An_observer_may_start_the_machine_that_is_being_started()
    {
        await using var machine = new NumberMachine();
        var observer = new ActingObserver { OnBeforeStart = machine.Start };
        machine.Observe(observer);
        await OnThread(machine.Start).WithinPatience();
        Assert.Equal(MachineState.Running, machine.Status.State);
    }

    [Fact]
    public async Task A_start_is_told_once_however_many_callers_there_are()
    {
        for (var round = 0; round < 300; round++)
        {
            var observer = new RecordingObserver();
            await using var machine = new NumberMachine();
            machine.Observe(observer);
            using var together = new Barrier(3);
            await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => OnThread(() =>
            {
                together.SignalAndWait();
                machine.Start();
            }))).WithinPatience();
            await machine.StopAsync(cancellationToken: TestContext.Current.CancellationToken).WithinPatience();
            Assert.Equal(["Attach", "BeforeStart", "AfterStart", "BeforeStop", "AfterStop"], observer.Calls);
        }
    }

    [Fact]
    public async Task However_a_start_and_a_stop_meet_the_machine_ends()
    {
        _free.Set();
        for (var round = 0; round < 300; round++)
        {
            await using var machine = new NumberMachine();
            machine.PublishTo(new RecordingPublisher());
            using var together = new Barrier(2);
            var start = OnThread(() =>
            {
                together.SignalAndWait();
                machine.Start();
            });
            together.SignalAndWait();
            await machine.StopAsync(round % 2 == 0 ? StopMode.Drain : StopMode.Discard, TestContext.Current.CancellationToken).WithinPatience();
            await Task.WhenAny(start).WithinPatience();
            Assert.True(start.Exception is null or { InnerException: MachineStateException });
            Assert.Equal(MachineState.Stopped, machine.Status.State);
            await machine.Completion.WithinPatience();
        }
    }

    private static Task OnThread(Action action) =>
        Task.Factory.StartNew(action, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);

    private NumberMachine Machine()
    {
        var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        machine.PublishTo(_publisher);
        return machine;
    }

    /// <summary>Starts it, and waits until its publisher is being opened.</summary>
    /// <returns>The start.</returns>
    private static async Task<Task> StartingAsync(NumberMachine machine)
    {
        var start = OnThread(machine.Start);
        await Soon.Until(() => machine.Status.Publishers[0].IsBusy);
        return start;
    }
}
