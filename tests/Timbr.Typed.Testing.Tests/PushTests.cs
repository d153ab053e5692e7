using Timbr.Typed.Testing.Tests.Pipelines;

namespace Timbr.Typed.Testing.Tests;

/// <summary>Messages that a test hands to a machine.</summary>
public sealed class PushTests
{
    [Fact]
    public void A_pushed_message_is_evaluated_when_the_call_returns()
    {
        using var driver = Machines.Numbers();

        Assert.Equal((9, 10), (driver.Push(3).Evaluation.Square, driver.Evaluations[0].Evaluation.Next));
    }

    [Fact]
    public void Each_push_answers_with_its_own_message()
    {
        using var driver = Machines.Numbers();

        Assert.Equal([1, 2, 3], driver.Push([1, 2, 3]).Select(static processed => processed.Evaluation.Input));
    }

    [Fact]
    public void A_push_starts_a_machine_that_is_not_started()
    {
        using var driver = Machines.Numbers();

        driver.Push(1);

        Assert.Equal(MachineState.Running, driver.Status.State);
    }

    [Fact]
    public void More_messages_can_be_pushed_than_fit_into_the_queue()
    {
        using var driver = Machines.Numbers(static options => options.QueueCapacity = 2);

        Assert.Equal(500, driver.Push(Enumerable.Range(100, 500)).Count);
        Assert.DoesNotContain("QueueFull", driver.Kinds());
    }

    [Fact]
    public void What_was_put_is_evaluated_before_what_is_pushed()
    {
        using var driver = Machines.Numbers();
        driver.Put(1);
        driver.Put(2);

        Assert.Equal(3, driver.Push(3).Evaluation.Input);
        Assert.Equal([1, 2, 3], driver.Inputs());
    }

    [Fact]
    public void A_failed_message_is_answered_with_what_failed()
    {
        using var driver = Machines.Numbers();

        var outcome = driver.Push(13).Evaluation.Outcome;

        Assert.Equal(("Square", "thirteen"), (outcome.Errors[0].Name, outcome.Errors[0].Exception.Message));
    }

    [Fact]
    public void Nothing_is_evaluated_that_was_only_put()
    {
        using var driver = Machines.Numbers();
        driver.Start();

        driver.Put(1);

        Assert.Empty(driver.Evaluations);
        Assert.Equal(1, driver.Status.QueueDepth);
    }

    [Fact]
    public void A_full_queue_refuses_what_is_put()
    {
        using var driver = Machines.Numbers(static options => options.QueueCapacity = 2);
        driver.Put(1);
        driver.Put(2);

        Assert.Throws<QueueFullException>(() => driver.Put(3));
        Assert.Equal("QueueFull", Assert.Single(driver.Kinds()));
    }

    [Fact]
    public void One_message_at_a_time_can_be_run()
    {
        using var driver = Machines.Numbers();
        driver.Machine.Start();
        driver.Put(1);
        driver.Put(2);

        Assert.Equal((true, 1, 1L), (driver.RunOne(), driver.Evaluations.Count, driver.Status.QueueDepth));
        Assert.Equal((true, 2, 0L), (driver.RunOne(), driver.Evaluations.Count, driver.Status.QueueDepth));
        Assert.False(driver.RunOne());
    }

    [Fact]
    public void A_caller_of_put_async_goes_on_when_there_is_room()
    {
        using var driver = Machines.Numbers(static options => options.QueueCapacity = 1);
        driver.Put(1);
        var waiting = driver.Machine.PutAsync(2, TestContext.Current.CancellationToken).AsTask();
        Assert.False(waiting.IsCompleted);

        driver.Start();

        Assert.True(waiting.IsCompletedSuccessfully);
        Assert.Equal([1, 2], driver.Inputs());
    }

    [Fact]
    public void A_push_to_a_paused_machine_says_that_the_message_waits()
    {
        using var driver = Machines.Numbers();
        driver.Start();
        driver.Pause();

        var error = Assert.Throws<InvalidOperationException>(() => driver.Push(1));

        Assert.Equal("The message was put and waits: the machine of pipeline 'Numbers' is Paused. Use Put where that is meant.", error.Message);
    }

    [Fact]
    public void A_push_to_a_stopped_machine_is_refused_as_a_put_is()
    {
        using var driver = Machines.Numbers();
        driver.Start();
        driver.Stop();

        Assert.Throws<MachineStateException>(() => driver.Push(1));
    }

    [Fact]
    public void A_slot_cannot_push_but_put()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.Slots.Square.Replace(number => number == 1 ? driver.Push(2).Evaluation.Square : number);
        var error = driver.Push(1).Evaluation.Outcome.Errors[0].Exception;
        machine.Slots.Square.Replace(number =>
        {
            if (number == 3)
            {
                driver.Put(4);
            }

            return number;
        });

        driver.Push(3);

        Assert.Equal("A slot, a source or a handler pushed a message, and would wait for itself. It can Put one.", error.Message);
        Assert.Equal([1, 3, 4], driver.Inputs());
    }

    [Fact]
    public void What_was_taken_is_not_taken_again()
    {
        using var driver = Machines.Numbers();
        driver.Push(1);
        Assert.Equal(1, Assert.Single(driver.TakeEvaluations()).Evaluation.Input);
        Assert.Equal(["Started", "Idle"], driver.TakeEvents().Select(static told => told.Kind.ToString()));
        driver.Push(2);

        Assert.Equal(2, Assert.Single(driver.TakeEvaluations()).Evaluation.Input);
        Assert.Equal("Idle", Assert.Single(driver.TakeEvents()).Kind.ToString());
        Assert.Equal(2, driver.Evaluations.Count);
    }

    [Fact]
    public void A_machine_on_another_clock_has_no_driver()
    {
        var error = Assert.Throws<ArgumentException>(static () => MachineDriver.Of(new Numbers.Machine()));

        Assert.Equal("The machine of pipeline 'Numbers' runs on a clock that cannot be driven. Create it with new() { TimeProvider = new VirtualTime() }. (Parameter 'machine')", error.Message);
    }

    [Fact]
    public void A_machine_has_one_driver()
    {
        using var driver = Machines.Numbers(out var machine);

        Assert.Throws<ArgumentException>(() => MachineDriver.Of(machine));
    }
}
