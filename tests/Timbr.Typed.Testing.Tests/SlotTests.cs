using Timbr.Typed.Testing.Tests.Pipelines;

namespace Timbr.Typed.Testing.Tests;

/// <summary>Slots that wait, are tried again, and are changed.</summary>
public sealed class SlotTests
{
    [Fact]
    public void Time_passes_by_itself_while_a_slot_waits_for_it()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), driver.Time, cancellation);
            return number;
        });

        Assert.Equal(22, driver.Push(2).Evaluation.Both);
        Assert.Equal(Machines.Begin.AddSeconds(3), driver.Time.Now);
    }

    [Fact]
    public void Slots_that_do_not_read_each_other_wait_at_the_same_time()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), driver.Time, cancellation);
            return number;
        });
        machine.Slots.Second.Replace(async (number, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(4), driver.Time, cancellation);
            return number;
        });

        driver.Push(2);

        Assert.Equal(Machines.Begin.AddSeconds(4), driver.Time.Now);
    }

    [Fact]
    public void Other_timers_fire_in_between_and_no_later_ones()
    {
        using var driver = Machines.Slow(out var machine);
        List<string> fired = [];
        using var early = driver.Time.CreateTimer(_ => fired.Add("early"), null, TimeSpan.FromSeconds(1), TimeSpan.Zero);
        using var late = driver.Time.CreateTimer(_ => fired.Add("late"), null, TimeSpan.FromSeconds(9), TimeSpan.Zero);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(3), driver.Time, cancellation);
            fired.Add("slot");
            return number;
        });

        driver.Push(1);

        Assert.Equal(["early", "slot"], fired);
    }

    [Fact]
    public void A_slot_that_times_out_fails_in_virtual_time()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromMinutes(1), driver.Time, cancellation);
            return number;
        });

        Assert.IsType<TimeoutException>(driver.Push(1).Evaluation.Outcome.Errors[0].Exception);
        Assert.Equal(Machines.Begin.AddMinutes(1), driver.Time.Now);
    }

    [Fact]
    public void A_slot_on_another_thread_is_waited_for()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            await Task.Run(() => number, cancellation).ConfigureAwait(false);
            return number;
        });

        Assert.Equal(22, driver.Push(2).Evaluation.Both);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Retries_back_off_in_virtual_time(bool isWorking)
    {
        using var driver = Machines.Numbers(out var machine);
        var calls = new List<double>();
        machine.Slots.Square.RetryOnError(new RetryOptions { MaxRetries = 3, Delay = TimeSpan.FromSeconds(1) });
        machine.Slots.Square.Replace(number =>
        {
            calls.Add((driver.Time.Now - Machines.Begin).TotalSeconds);
            return isWorking && calls.Count == 3 ? number : throw new InvalidOperationException();
        });

        var outcome = driver.Push(5).Evaluation.Outcome;

        Assert.Equal(isWorking ? [0, 1, 3] : [0, 1, 3, 7], calls);
        Assert.NotEqual(isWorking, outcome.HasFailed);
    }

    [Fact]
    public void An_asynchronous_slot_is_tried_again_in_virtual_time()
    {
        using var driver = Machines.Slow(out var machine);
        var calls = 0;
        machine.Slots.First.RetryOnError(new RetryOptions { Delay = TimeSpan.FromSeconds(2) });
        machine.Slots.First.Replace(async (number, _) =>
        {
            await Task.Yield();
            return ++calls == 2 ? number : throw new InvalidOperationException();
        });

        Assert.Equal(11, driver.Push(1).Evaluation.Both);
        Assert.Equal(Machines.Begin.AddSeconds(2), driver.Time.Now);
    }

    [Fact]
    public void A_slot_can_take_time_by_moving_the_clock()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.Slots.Square.Replace(number =>
        {
            driver.Advance(TimeSpan.FromMilliseconds(20));
            return number;
        });

        driver.Push(Enumerable.Range(0, 10));

        Assert.Equal(TimeSpan.FromMilliseconds(20), driver.Status.Slots[0].MeanTime);
        Assert.Equal(TimeSpan.Zero, driver.Status.Slots[1].MeanTime);
        Assert.Equal(Machines.Begin.AddMilliseconds(200), driver.Time.Now);
    }

    [Fact]
    public void Slots_are_changed_between_two_messages_and_evaluations_tell_the_version()
    {
        using var driver = Machines.Numbers(out var machine);
        driver.Push(3);
        machine.Slots.Next.Use("double");
        driver.Push(3);
        machine.Slots.Square.Replace(static number => -number);
        driver.Push(3);
        machine.Slots.Next.Reset();
        driver.Push(3);

        Assert.Equal([(0L, 10), (1, 18), (2, -6), (3, -2)], driver.Evaluations.Select(static processed => (processed.Version, processed.Evaluation.Next)));
        Assert.Equal(3, driver.Kinds().Count(static kind => kind == "SlotReplaced"));
    }

    [Fact]
    public void A_candidate_is_compared_on_the_messages_that_are_pushed()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.Slots.Next.Shadow(static square => square > 4 ? 0 : square + 1, every: 1);

        driver.Push([1, 2, 3, 4]);

        Assert.Equal((4L, 2L), (machine.Slots.Next.ShadowStatus!.Compared, machine.Slots.Next.ShadowStatus.Different));
    }

    [Fact]
    public void A_discarding_stop_gives_up_a_message_whose_slot_waits()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromHours(1), driver.Time, cancellation);
            return number;
        });
        using var stop = driver.Time.CreateTimer(_ => machine.StopAsync(StopMode.Discard), null, TimeSpan.FromSeconds(5), TimeSpan.Zero);
        driver.Start();
        driver.Put(1);

        driver.Run();

        Assert.Equal((MachineState.Stopped, 1L, 0L), (driver.Status.State, driver.Status.Dropped, driver.Status.Processed));
        Assert.Equal(Machines.Begin.AddSeconds(5), driver.Time.Now);
    }

    [Fact]
    public async Task Invoking_a_machine_aside_gives_the_same_value_and_no_counts()
    {
        using var driver = Machines.Slow(out var machine);

        var invoked = await machine.InvokeAsync(3, TestContext.Current.CancellationToken);

        Assert.Equal((33, 0L), (invoked.Both, driver.Status.Processed));
    }

    [Theory, InlineData(true), InlineData(false)]
    public void Several_workers_have_states_of_their_own_by_the_order_of_their_keys(bool keepOrder)
    {
        using var machine = MachineDriver.Of(new Lanes.Machine(new MachineOptions<string>
        {
            TimeProvider = new VirtualTime(Machines.Begin),
            Workers = 2,
            KeepOrder = keepOrder,
            PartitionBy = static word => word,
        }));

        Assert.Equal([1, 1, 2, 3, 2], machine.Push(["a", "b", "a", "c", "b"]).Select(static processed => processed.Evaluation.Count));
    }
}
