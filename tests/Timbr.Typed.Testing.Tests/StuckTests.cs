using Timbr.Typed.Testing.Tests.Pipelines;

namespace Timbr.Typed.Testing.Tests;

/// <summary>Calls that would never return.</summary>
public sealed class StuckTests
{
    private const string Advice = "Replace the slot for the test (machine.Slots.<Name>.Replace), have it wait on the machine's TimeProvider and not block, or raise VirtualTime.RealTimeLimit.";

    [Fact]
    public void A_slot_that_waits_for_something_real_is_named()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.Second.Replace(static async (number, cancellation) =>
        {
            await new TaskCompletionSource().Task.WaitAsync(cancellation);
            return number;
        });

        var error = Throws(driver, () => driver.Push(1));

        Assert.Equal($"Slot 1 'Second' of pipeline 'Slow' still waits after 0.2 s of real time, for what virtual time does not bring: a task that nobody ends, a lock, the network. {Advice}", error.Message);
    }

    [Fact]
    public void A_slot_that_blocks_is_interrupted_and_named()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.Both.Replace((second, first) =>
        {
            new ManualResetEventSlim().Wait(CancellationToken.None);
            return first;
        });

        var error = Throws(driver, () => driver.Push(1));

        Assert.Equal($"Slot 2 'Both' of pipeline 'Slow' held the thread for 0.2 s of real time, and was interrupted. {Advice}", error.Message);
    }

    [Fact]
    public void A_source_without_an_end_is_told_of()
    {
        using var driver = Machines.Slow(out var machine);
        machine.SetSource(Enumerable.Repeat(1, int.MaxValue));

        var error = Throws(driver, driver.Start);

        Assert.StartsWith("There is still something to do after 0.2 s of real time. A source without an end is read without an end", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_condition_that_never_holds_is_told_of()
    {
        using var driver = Machines.Slow(out _);

        var error = Throws(driver, () => driver.RunUntil(static () => false));

        Assert.StartsWith("The condition of RunUntil did not come true within 0.2 s of real time.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_goes_on_after_it()
    {
        using var driver = Machines.Slow(out var machine);
        machine.Slots.Both.Replace((second, first) =>
        {
            // It does not block, so that nothing in it is interrupted.
            while (first == 1 && !driver.Time.Stage.IsOverdue)
            {
            }

            return first;
        });
        Throws(driver, () => driver.Push(1));

        Assert.True(Xunit.Record.Exception(static () => new ManualResetEventSlim().Wait(1, CancellationToken.None)) is null);
        Assert.Equal(2, driver.Push(2).Evaluation.Both);
    }

    private static StuckException Throws(MachineDriver<int, Slow.Evaluation> driver, Action call)
    {
        driver.Time.RealTimeLimit = TimeSpan.FromSeconds(0.2);
        var error = Assert.Throws<StuckException>(call);
        driver.Time.RealTimeLimit = Timeout.InfiniteTimeSpan;
        return error;
    }
}
