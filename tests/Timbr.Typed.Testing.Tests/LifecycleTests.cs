namespace Timbr.Typed.Testing.Tests;

/// <summary>Pauses, stops and starts on one thread.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public void A_paused_machine_takes_messages_and_evaluates_them_later()
    {
        using var driver = Machines.Numbers();
        driver.Start();
        driver.Pause();
        driver.Put(1);
        driver.Run();
        Assert.Equal((MachineState.Paused, 0), (driver.Status.State, driver.Evaluations.Count));

        driver.Resume();

        Assert.Equal([1], driver.Inputs());
        Assert.Equal(["Started", "Idle", "Paused", "Resumed", "Idle"], driver.Kinds());
    }

    [Fact]
    public void A_drain_evaluates_what_waits()
    {
        using var driver = Machines.Numbers(out var machine);
        driver.Start();
        driver.Put(1);
        driver.Put(2);

        driver.Stop();

        Assert.Equal([1, 2], driver.Inputs());
        Assert.Equal((MachineState.Stopped, true), (driver.Status.State, machine.Completion.IsCompletedSuccessfully));
    }

    [Fact]
    public void A_stop_that_discards_drops_what_waits()
    {
        using var driver = Machines.Numbers();
        driver.Start();
        driver.Put(1);
        driver.Put(2);

        driver.Stop(StopMode.Discard);

        Assert.Equal((0L, 2L), (driver.Status.Processed, driver.Status.Dropped));
    }

    [Fact]
    public void A_stop_that_keeps_lets_the_machine_go_on_where_it_was()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource(Enumerable.Range(1, 4));
        machine.Start();
        driver.RunOne();
        driver.Stop(StopMode.Keep);
        Assert.Equal(MachineState.Kept, driver.Status.State);

        driver.Start();

        Assert.Equal([1, 2, 3, 4], driver.Inputs());
        Assert.Equal([0, 1, 2, 3], driver.Evaluations.Select(static processed => processed.Id.Counter));
    }

    [Fact]
    public async Task The_machine_can_be_stopped_and_awaited_without_a_driver_s_help()
    {
        await using var machine = new Pipelines.Numbers.Machine(Machines.Options());
        machine.Start();
        machine.Put(1);

        await machine.StopAsync(cancellationToken: TestContext.Current.CancellationToken);

        Assert.Equal((MachineState.Stopped, 1L), (machine.Status.State, machine.Status.Processed));
    }

    [Fact]
    public void A_batch_runs_within_the_call()
    {
        using var driver = Machines.Numbers(out var machine);

        var run = machine.RunAsync([1, 2, 3], FeedMode.Batch, TestContext.Current.CancellationToken);

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal([1, 2, 3], driver.Inputs());
    }

    [Fact]
    public void A_feed_that_waits_runs_as_time_goes_on()
    {
        using var driver = Machines.Numbers(out var machine);
        var run = machine.RunAsync(Feed(driver.Time), FeedMode.Stream, TestContext.Current.CancellationToken);
        Assert.False(run.IsCompleted);

        driver.Advance(TimeSpan.FromSeconds(2));

        Assert.True(run.IsCompletedSuccessfully);
        Assert.Equal([1, 2], driver.Inputs());
    }

    [Fact]
    public void An_idle_machine_stops_when_an_observer_says_so()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.Observe(new StopWhenIdle(TimeSpan.FromSeconds(10)));
        driver.Push(1);
        driver.Advance(TimeSpan.FromSeconds(9));
        driver.Push(2);

        driver.Advance(TimeSpan.FromSeconds(9));
        Assert.Equal(MachineState.Running, driver.Status.State);

        driver.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(MachineState.Stopped, driver.Status.State);
    }

    [Fact]
    public void A_slot_can_stop_its_machine()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.Slots.Square.Replace(number =>
        {
            if (number == 2)
            {
                _ = machine.StopAsync(StopMode.Keep);
            }

            return number;
        });
        machine.SetSource([1, 2, 3]);

        driver.Start();

        Assert.Equal((MachineState.Kept, 2), (driver.Status.State, driver.Evaluations.Count));
    }

    [Fact]
    public void A_slot_that_fails_stops_the_machine_where_the_options_say_so()
    {
        using var driver = Machines.Numbers(out var machine, static options => options.OnSlotError = OnSlotError.Throw);
        machine.SetSource([12, 13, 14]);

        driver.Start();

        Assert.Equal("Square", Assert.IsType<SlotException>(machine.Completion.Exception?.InnerException).Name);
        Assert.Equal([12, 13], driver.Inputs());
    }

    [Fact]
    public void Stopping_a_source_that_does_not_end_takes_half_a_second_of_virtual_time()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource(Deaf(driver.Time));
        driver.Start();

        driver.Stop();

        Assert.Equal((MachineState.Stopped, Machines.Begin.AddSeconds(0.5)), (driver.Status.State, driver.Time.Now));
    }

    [Fact]
    public void A_disposed_driver_has_stopped_its_machine()
    {
        var driver = Machines.Numbers();
        driver.Push(1);

        driver.Dispose();
        driver.Dispose();

        Assert.Equal(MachineState.Stopped, driver.Status.State);
    }

    [Fact]
    public void States_go_on_from_a_file()
    {
        var path = Path.GetTempFileName();
        try
        {
            using var first = Machines.Numbers(out var saved);
            first.Push([1, 2]);
            saved.SaveState(path);
            using var second = Machines.Numbers(out var loaded);
            loaded.LoadState(path);

            Assert.Equal(7 + 10, second.Push(3).Evaluation.Sum);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void A_slot_cannot_save_the_states_that_it_is_changing()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.Slots.Next.Replace(square => machine.SaveState("never") is null ? 0 : square);

        Assert.IsType<MachineStateException>(driver.Push(1).Evaluation.Outcome.Errors[0].Exception);
    }

    private static async IAsyncEnumerable<int> Feed(TimeProvider time)
    {
        for (var i = 1; i <= 2; i++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1), time);
            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> Deaf(TimeProvider time)
    {
        await Task.Delay(TimeSpan.FromDays(1), time);
        yield return 0;
    }
}
