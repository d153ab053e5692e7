using Timbr.Typed.Testing.Tests.Pipelines;

namespace Timbr.Typed.Testing.Tests;

/// <summary>Sources that no thread reads.</summary>
public sealed class SourceTests
{
    [Fact]
    public void A_sequence_is_processed_to_its_end_when_the_machine_starts()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource([1, 2, 3]);

        driver.Start();

        Assert.Equal([1, 2, 3], driver.Inputs());
        Assert.Equal(["Started", "SourceExhausted", "Completed"], driver.Kinds());
        Assert.True(machine.Completion.IsCompletedSuccessfully);
    }

    [Fact]
    public void A_sequence_is_read_no_further_than_the_message_in_hand()
    {
        using var driver = Machines.Numbers(out var machine);
        var read = 0;
        machine.SetSource(Enumerable.Range(1, 10).Select(number => read = number));
        machine.Start();

        driver.RunOne();

        Assert.Equal((1, 1), (read, driver.Evaluations.Count));
    }

    [Fact]
    public void A_source_that_is_acknowledged_is_refused_since_it_needs_threads()
    {
        using var driver = Machines.Numbers(out var machine);

        var error = Assert.Throws<InvalidOperationException>(() => machine.SetSource(() => new Unread()));
        Assert.StartsWith("Machine 'Numbers' is driven by its clock and has no threads,", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_endless_source_is_run_one_message_at_a_time()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource(Endless());
        machine.Start();

        Assert.True(driver.RunOne() && driver.RunOne() && driver.RunOne());
        Assert.Equal([0, 1, 2], driver.Inputs());
    }

    [Fact]
    public void A_rate_is_kept_in_virtual_time()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource(Endless().AtRate(10, driver.Time));
        driver.Start();
        Assert.Single(driver.Evaluations);

        driver.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(11, driver.Evaluations.Count);
        Assert.Equal(Machines.Begin.AddSeconds(1), driver.Time.Now);
    }

    [Fact]
    public void A_rate_inside_another_sequence_has_time_pass_by_itself()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource(Endless().AtRate(10, driver.Time).Take(11));

        driver.Start();

        Assert.Equal((11, Machines.Begin.AddSeconds(1)), (driver.Evaluations.Count, driver.Time.Now));
    }

    [Fact]
    public void A_source_that_waits_yields_as_time_goes_on()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource(Every(TimeSpan.FromSeconds(2), driver.Time));
        driver.Start();
        Assert.Empty(driver.Evaluations);

        driver.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal([0, 1], driver.Inputs());
        Assert.Equal([Machines.Begin.AddSeconds(2), Machines.Begin.AddSeconds(4)], driver.Evaluations.Select(static processed => processed.Id.Time));
    }

    [Fact]
    public void A_function_gives_the_source_anew_after_it_has_thrown()
    {
        using var driver = Machines.Numbers(out var machine);
        var round = 0;
        machine.Observe(new RestartOnFault(2, TimeSpan.FromSeconds(3)));
        machine.SetSource(() => Throwing(round++));
        driver.Start();
        Assert.Equal((1, SourceState.Faulted), (driver.Evaluations.Count, driver.Status.SourceState));

        driver.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal([0, 10], driver.Inputs());

        driver.Advance(TimeSpan.FromSeconds(6));
        Assert.Equal([0, 10, 20], driver.Inputs());
        Assert.Equal("round 2", machine.Completion.Exception?.InnerException?.Message);
    }

    [Fact]
    public void A_source_that_throws_later_fails_the_machine_then()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource(Later(driver.Time));
        driver.Start();
        Assert.False(machine.Completion.IsCompleted);

        driver.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal("round 0", machine.Completion.Exception?.InnerException?.Message);
        Assert.Equal(["Started", "Idle", "SourceFailed", "Stopped"], driver.Kinds());
    }

    [Fact]
    public void A_dry_source_ends_when_its_time_has_passed()
    {
        using var driver = Machines.Numbers(out var machine, static options => options.DryTimeout = TimeSpan.FromSeconds(5));
        machine.SetSource(Silent(driver.Time));
        driver.Start();

        driver.Advance(TimeSpan.FromSeconds(4.9));
        Assert.Equal(MachineState.Running, driver.Status.State);

        driver.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal((MachineState.Stopped, SourceState.Dry), (driver.Status.State, driver.Status.SourceState));
    }

    [Fact]
    public void A_message_lets_the_dry_time_begin_anew()
    {
        using var driver = Machines.Numbers(out var machine, static options => options.DryTimeout = TimeSpan.FromSeconds(5));
        machine.SetSource(Silent(driver.Time));
        driver.Start();
        driver.Advance(TimeSpan.FromSeconds(4));
        driver.Push(1);

        driver.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(MachineState.Running, driver.Status.State);

        driver.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(MachineState.Stopped, driver.Status.State);
    }

    [Theory]
    [InlineData(WhenFull.DropNewest, new[] { 1, 2, 3 }, 4)]
    [InlineData(WhenFull.DropOldest, new[] { 5, 6, 7 }, 4)]
    [InlineData(WhenFull.Wait, new[] { 1, 2, 3, 4, 5, 6, 7 }, 0)]
    public void A_source_faster_than_a_paused_machine_is_dealt_with_as_the_policy_says(WhenFull policy, int[] processed, int dropped)
    {
        using var driver = Machines.Numbers(out var machine, options => (options.QueueCapacity, options.WhenFull) = (3, policy));
        machine.SetSource([1, 2, 3, 4, 5, 6, 7]);
        machine.Pause();
        driver.Start();
        Assert.Equal(3, driver.Status.QueueDepth);

        driver.Resume();

        Assert.Equal(processed, driver.Inputs());
        Assert.Equal(dropped, driver.Status.Dropped);
        Assert.Contains("QueueFull", driver.Kinds());
    }

    [Fact]
    public void A_source_can_be_cleared_and_another_set_after_what_it_was_about_to_yield()
    {
        using var driver = Machines.Numbers(out var machine);
        machine.SetSource(Every(TimeSpan.FromSeconds(1), driver.Time));
        driver.Start();
        driver.Advance(TimeSpan.FromSeconds(2));
        machine.ClearSource();
        driver.Advance(TimeSpan.FromSeconds(2));
        machine.SetSource([100, 101]);

        driver.Run();

        Assert.Equal([0, 1, 2, 100, 101], driver.Inputs());
    }

    [Fact]
    public void Two_machines_of_one_clock_get_on_together()
    {
        using var first = Machines.Numbers(out var machine);
        var other = new Numbers.Machine(new() { TimeProvider = first.Time });
        using var second = MachineDriver.Of(other);
        second.Start();
        machine.Slots.Next.Replace(square =>
        {
            other.Put(square);
            return square;
        });

        first.Push(3);

        Assert.Equal(9, Assert.Single(second.Inputs()));
    }

    [Fact]
    public void What_another_thread_brings_can_be_waited_for()
    {
        using var driver = Machines.Numbers(out var machine);
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        machine.SetSource(After(gate.Task));
        driver.Start();
        new Thread(gate.SetResult).Start();

        driver.RunUntil(() => driver.Evaluations.Count == 1);

        Assert.Equal(7, driver.Inputs().Single());
    }

    private static IEnumerable<int> Endless()
    {
        for (var i = 0; ; i++)
        {
            yield return i;
        }
    }

    private static async IAsyncEnumerable<int> Every(TimeSpan interval, TimeProvider time)
    {
        for (var i = 0; ; i++)
        {
            await Task.Delay(interval, time);
            yield return i;
        }
    }

    private static IEnumerable<int> Throwing(int round)
    {
        yield return round * 10;
        throw new InvalidOperationException(FormattableString.Invariant($"round {round}"));
    }

    private static async IAsyncEnumerable<int> Later(TimeProvider time)
    {
        await Task.Delay(TimeSpan.FromSeconds(1), time);
        foreach (var number in Throwing(0).Skip(1))
        {
            yield return number;
        }
    }

    private static async IAsyncEnumerable<int> Silent(TimeProvider time, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation = default)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, time, cancellation);
        yield return 0;
    }

    private static async IAsyncEnumerable<int> After(Task gate)
    {
        await gate.ConfigureAwait(false);
        yield return 7;
    }

    private sealed class Unread : IMessageSource<int>
    {
        public IAsyncEnumerable<Delivery<int>> ReadAsync(CancellationToken cancellationToken) => throw new InvalidOperationException("It is read.");

        public ValueTask AckAsync(long upTo) => throw new InvalidOperationException("It is told.");
    }
}
