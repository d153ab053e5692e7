using Timbr.Typed.Testing.Tests.Pipelines;

namespace Timbr.Typed.Testing.Tests;

/// <summary>What other threads do to a clock and to its machines while one drives them.</summary>
public sealed class OutsideTests
{
    [Fact]
    public void A_slot_that_goes_on_elsewhere_can_wait_for_the_clock_there()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            await Outside.OnceThisWaits(static () => { }).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromMinutes(1), driver.Time, cancellation);
            return number;
        });

        Assert.Equal(22, driver.Push(2).Evaluation.Both);
        Assert.Equal(Machines.Begin.AddMinutes(1), driver.Time.Now);
    }

    [Fact]
    public void A_slot_that_goes_on_elsewhere_can_time_out_there()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            await Outside.OnceThisWaits(static () => { }).ConfigureAwait(false);
            await new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromSeconds(5), driver.Time, cancellation);
            return number;
        });

        Assert.IsType<TimeoutException>(driver.Push(1).Evaluation.Outcome.Errors[0].Exception);
        Assert.Equal(Machines.Begin.AddSeconds(5), driver.Time.Now);
    }

    [Fact]
    public void A_task_of_the_pool_can_wait_for_the_clock()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            var waits = Outside.OnceThisWaits(static () => { });
            return await Task.Run(
                async () =>
                {
                    await waits;
                    await Task.Delay(TimeSpan.FromMinutes(1), driver.Time, cancellation);
                    return number;
                },
                cancellation);
        });

        Assert.Equal(22, driver.Push(2).Evaluation.Both);
        Assert.Equal(Machines.Begin.AddMinutes(1), driver.Time.Now);
    }

    [Fact]
    public void Other_timers_than_those_of_the_slot_wait_on_while_it_is_elsewhere()
    {
        using var driver = Machines.Slow(out var machine);
        var isFired = false;
        using var late = driver.Time.CreateTimer(_ => isFired = true, null, TimeSpan.FromMinutes(2), Timeout.InfiniteTimeSpan);
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            await Outside.OnceThisWaits(static () => { }).ConfigureAwait(false);
            await Task.Delay(TimeSpan.FromMinutes(1), driver.Time, cancellation);
            return number;
        });

        driver.Push(1);

        Assert.False(isFired);
    }

    [Fact]
    public void Running_until_a_condition_holds_evaluates_what_another_thread_puts()
    {
        using var driver = Machines.Numbers(out var machine);
        driver.Start();
        _ = Outside.OnceThisWaits(() => machine.Put(20));

        driver.RunUntil(() => machine.Status.Processed == 1);

        Assert.Equal(20, driver.Evaluations[0].Evaluation.Input);
    }

    [Fact]
    public void Running_until_a_condition_holds_lets_those_go_on_who_wait_for_room()
    {
        using var driver = Machines.Numbers(out var machine, static options => options.QueueCapacity = 1);
        driver.Start();
        _ = Outside.OnceThisWaits(() => Task.WaitAll([machine.PutAsync(1).AsTask(), machine.PutAsync(2).AsTask(), machine.PutAsync(3).AsTask()]));

        driver.RunUntil(() => machine.Status.Processed == 3);

        Assert.Equal([1, 2, 3], driver.Inputs());
    }

    [Fact]
    public void Running_until_a_condition_holds_goes_on_with_a_machine_that_another_thread_resumes()
    {
        using var driver = Machines.Numbers(out var machine);
        driver.Start();
        driver.Pause();
        driver.Put(20);
        _ = Outside.OnceThisWaits(machine.Resume);

        driver.RunUntil(() => driver.Evaluations.Count == 1);

        Assert.Equal(MachineState.Running, driver.Status.State);
    }

    [Fact]
    public void A_condition_that_another_thread_makes_true_is_looked_at_again()
    {
        using var driver = Machines.Numbers();
        var isTrue = 0;
        _ = Outside.OnceThisWaits(() => Volatile.Write(ref isTrue, 1));

        driver.RunUntil(() => Volatile.Read(ref isTrue) == 1);

        Assert.Equal(MachineState.Created, driver.Status.State);
    }

    [Fact]
    public void A_slot_that_waits_for_another_machine_is_served_when_another_thread_puts_there()
    {
        using var driver = Machines.Slow(out var machine);
        var other = new Numbers.Machine(new MachineOptions { TimeProvider = driver.Time });
        using var otherDriver = MachineDriver.Of(other);
        var square = new TaskCompletionSource<int>();
        other.Slots.Square.Replace(number =>
        {
            square.SetResult(number * number);
            return number * number;
        });
        machine.Slots.First.Replace(async (number, cancellation) =>
        {
            _ = Outside.OnceThisWaits(() => other.Put(5));
            return await square.Task.WaitAsync(cancellation) * number;
        });
        otherDriver.Start();

        Assert.Equal(35, driver.Push(1).Evaluation.Both);
    }
}
