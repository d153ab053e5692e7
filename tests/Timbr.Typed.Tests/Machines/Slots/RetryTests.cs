namespace Timbr.Typed.Tests.Machines.Slots;

public sealed class RetryTests : IAsyncLifetime
{
    private readonly ManualTimeProvider _time = new();
    private readonly RecordingPublisher _publisher = new();
    private readonly Scores.Machine _machine;
    private int _calls;

    public RetryTests()
    {
        _machine = new Scores.Machine(new MachineOptions { TimeProvider = _time });
        _machine.PublishTo(_publisher);
    }

    public ValueTask InitializeAsync()
    {
        _machine.Start();
        return default;
    }

    public ValueTask DisposeAsync() => _machine.DisposeAsync();

    [Fact]
    public async Task A_slot_that_succeeds_when_called_again_has_not_failed()
    {
        _machine.Slots.Doubled.Replace(points => ++_calls < 3 ? throw new InvalidOperationException("not yet") : points);
        _machine.Slots.Doubled.RetryOnError(new RetryOptions { MaxRetries = 2, Delay = TimeSpan.Zero });

        Assert.Equal("""[7,7,7,7,"7/7 points","7/7 points"]""", await _machine.SendAsync(_publisher, 7));
        Assert.Equal((0L, 2L), (_machine.Status.Failed, _machine.Slots.Doubled.Retried));
    }

    [Fact]
    public void A_message_aside_is_tried_again_and_not_counted()
    {
        _machine.Slots.Doubled.Replace(points => ++_calls < 3 ? throw new InvalidOperationException("not yet") : points);
        _machine.Slots.Doubled.RetryOnError(new RetryOptions { MaxRetries = 2, Delay = TimeSpan.Zero });

        Assert.Equal(7, _machine.Invoke(7).Doubled);
        Assert.Equal((3, 0L), (_calls, _machine.Slots.Doubled.Retried));
    }

    [Fact]
    public async Task After_the_last_retry_it_has_failed()
    {
        _machine.Slots.Doubled.Replace(_ => throw new InvalidOperationException($"call {++_calls}"));
        _machine.Slots.Doubled.RetryOnError(new RetryOptions { MaxRetries = 2, Delay = TimeSpan.Zero });

        Assert.Contains("call 3", await _machine.SendAsync(_publisher, 7), StringComparison.Ordinal);
        Assert.Equal((1L, 3), (_machine.Status.Failed, _calls));
    }

    [Fact]
    public async Task Each_retry_waits_twice_as_long_as_the_one_before_up_to_the_longest_wait()
    {
        _machine.Slots.Doubled.Replace(points => ++_calls < 5 ? throw new InvalidOperationException("not yet") : points);
        _machine.Slots.Doubled.RetryOnError(new RetryOptions { MaxRetries = 4, Delay = TimeSpan.FromSeconds(1), MaxDelay = TimeSpan.FromSeconds(3) });
        _machine.Put(7);

        foreach (var (seconds, call) in new[] { (1, 1), (2, 2), (3, 3), (3, 4) })
        {
            await Soon.Until(() => _time.Timers == 1 && _calls == call);
            _time.Advance(TimeSpan.FromSeconds(seconds) - TimeSpan.FromTicks(1));
            Assert.Equal(call, _calls);
            _time.Advance(TimeSpan.FromTicks(1));
        }

        await Soon.Until(() => _machine.Status.Processed == 1);
        Assert.Equal((0L, 5), (_machine.Status.Failed, _calls));
    }

    [Fact]
    public async Task What_is_not_worth_it_is_not_tried_again()
    {
        _machine.Slots.Doubled.Replace(_ => throw new ArgumentException($"call {++_calls}"));
        _machine.Slots.Doubled.RetryOnError(new RetryOptions { ShouldRetry = static error => error is not ArgumentException });
        Assert.Contains("call 1", await _machine.SendAsync(_publisher, 7), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_that_throws_counts_as_no()
    {
        _machine.Slots.Doubled.Replace(_ => throw new ArgumentException($"call {++_calls}"));
        _machine.Slots.Doubled.RetryOnError(new RetryOptions { ShouldRetry = static _ => throw new InvalidOperationException("no idea") });
        Assert.Contains("call 1", await _machine.SendAsync(_publisher, 7), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_later_slot_is_tried_again_after_an_earlier_one_failed()
    {
        _machine.Slots.Capped.Replace(_ => throw new InvalidOperationException("never"));
        _machine.Slots.Slot4.Replace(label => ++_calls < 2 ? throw new InvalidOperationException("not yet") : label);
        _machine.Slots.Total.Replace((int _, ref int _) => 1);
        _machine.Slots.Slot4.RetryOnError(new RetryOptions { Delay = TimeSpan.Zero });
        Assert.Contains("UpstreamError", await _machine.SendAsync(_publisher, 7), StringComparison.Ordinal);
        Assert.Equal(0, _calls);
    }

    [Fact]
    public async Task A_wait_ends_with_a_stop_that_discards_and_its_message_is_dropped()
    {
        _machine.Slots.Doubled.Replace(_ => throw new InvalidOperationException("never"));
        _machine.Slots.Doubled.RetryOnError(Hourly);
        await AssertDroppedAsync(_machine);
        Assert.Empty(_publisher.Texts);
    }

    [Fact]
    public async Task So_it_is_where_the_only_slot_is_asynchronous()
    {
        await using var machine = new Errand.Machine(new MachineOptions { TimeProvider = _time });
        machine.Slots.Run.Replace(static (_, _) => throw new InvalidOperationException("never"));
        machine.Slots.Run.RetryOnError(Hourly);
        machine.Start();
        await AssertDroppedAsync(machine);
    }

    [Fact]
    public async Task So_it_is_where_there_are_several_workers()
    {
        await using var machine = new Errand.Machine(new MachineOptions { TimeProvider = _time, Workers = 2 });
        machine.Slots.Run.Replace(static (_, _) => throw new InvalidOperationException("never"));
        machine.Slots.Run.RetryOnError(Hourly);
        machine.Start();
        await AssertDroppedAsync(machine);
    }

    [Fact]
    public async Task So_it_is_without_the_generator()
    {
        await using var machine = Pipeline.For<int>().Slot(static int (_) => throw new InvalidOperationException("never")).Build()
            .CreateMachine(new MachineOptions { TimeProvider = _time });
        machine.Slots[0].RetryOnError(Hourly);
        machine.Start();
        await AssertDroppedAsync(machine);
    }

    [Fact]
    public async Task A_message_that_failed_for_the_last_time_before_the_stop_has_failed()
    {
        using var failing = new ManualResetEventSlim();
        var began = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _machine.Slots.Doubled.Replace(_ =>
        {
            if (++_calls == 2)
            {
                began.SetResult();
                failing.Wait(Soon.Patience);
            }

            throw new InvalidOperationException("never");
        });
        _machine.Slots.Doubled.RetryOnError(new RetryOptions { MaxRetries = 1, Delay = TimeSpan.Zero });
        _machine.Put(7);
        await began.Task.WithinPatience();
        var stop = _machine.StopAsync(StopMode.Discard, TestContext.Current.CancellationToken);
        failing.Set();
        await stop.WithinPatience();
        Assert.Equal((1L, 0L), (_machine.Status.Failed, _machine.Status.Dropped));
    }

    [Fact]
    public async Task The_wait_of_a_message_aside_ends_with_its_token()
    {
        using var cancellation = new CancellationTokenSource();
        _machine.Slots.Doubled.Replace(_ => throw new InvalidOperationException("never"));
        _machine.Slots.Doubled.RetryOnError(Hourly);
        var invocation = Task.Factory.StartNew(
            () => _machine.InvokeAsync(7, cancellation.Token).AsTask(), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).Unwrap();
        await Soon.Until(() => _time.Timers == 1);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invocation.WithinPatience());
    }

    [Fact]
    public async Task So_it_does_where_slots_are_asynchronous()
    {
        using var cancellation = new CancellationTokenSource();
        await using var machine = new Errand.Machine(new MachineOptions { TimeProvider = _time });
        machine.Slots.Run.Replace(static (_, _) => throw new InvalidOperationException("never"));
        machine.Slots.Run.RetryOnError(Hourly);
        var invocation = machine.InvokeAsync(7, cancellation.Token).AsTask();
        await Soon.Until(() => _time.Timers == 1);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => invocation.WithinPatience());
    }

    [Fact]
    public async Task A_machine_that_is_disposed_does_not_keep_a_message_aside_waiting()
    {
        await using var machine = new Errand.Machine(new MachineOptions { TimeProvider = _time });
        machine.Slots.Run.Replace(static (_, _) => throw new InvalidOperationException("never"));
        machine.Slots.Run.RetryOnError(Hourly);
        var invocation = machine.InvokeAsync(7, TestContext.Current.CancellationToken).AsTask();
        await Soon.Until(() => _time.Timers == 1);
        await machine.DisposeAsync();
        await Assert.ThrowsAsync<SlotException>(() => invocation.WithinPatience());
    }

    [Fact]
    public void Options_outside_their_bounds_are_refused()
    {
        Assert.StartsWith(
            "RetryOptions.MaxRetries is 0; it must be 1 to 1,000,000.",
            Assert.Throws<ArgumentOutOfRangeException>(() => _machine.Slots[0].RetryOnError(new RetryOptions { MaxRetries = 0 })).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "RetryOptions.Delay is -00:00:01; it must be zero to a day.",
            Assert.Throws<ArgumentOutOfRangeException>(() => _machine.Slots[0].RetryOnError(new RetryOptions { Delay = TimeSpan.FromSeconds(-1) })).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "RetryOptions.MaxDelay is 2.00:00:00; it must be zero to a day.",
            Assert.Throws<ArgumentOutOfRangeException>(() => _machine.Slots[0].RetryOnError(new RetryOptions { MaxDelay = TimeSpan.FromDays(2) })).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "RetryOptions.ShouldRetry is null; it must be a function.",
            Assert.Throws<ArgumentOutOfRangeException>(() => _machine.Slots[0].RetryOnError(new RetryOptions { ShouldRetry = null! })).Message, StringComparison.Ordinal);
    }

    private static RetryOptions Hourly => new() { Delay = TimeSpan.FromHours(1), MaxDelay = TimeSpan.FromHours(1) };

    /// <summary>Puts a message, and stops the machine while it waits to be tried again.</summary>
    private async Task AssertDroppedAsync<TEvaluation>(Machine<int, TEvaluation> machine)
        where TEvaluation : struct, IEvaluation<int, TEvaluation>
    {
        machine.Put(7);
        await Soon.Until(() => _time.Timers == 1);
        await machine.StopAsync(StopMode.Discard, TestContext.Current.CancellationToken).WithinPatience();
        Assert.Equal((0L, 0L, 1L), (machine.Status.Processed, machine.Status.Failed, machine.Status.Dropped));
    }
}
