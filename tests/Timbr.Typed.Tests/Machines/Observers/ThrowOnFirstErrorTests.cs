namespace Timbr.Typed.Tests.Machines.Observers;

public class ThrowOnFirstErrorTests
{
    [Fact]
    public async Task The_first_error_stops_the_machine_and_faults_its_completion()
    {
        var error = new InvalidDataException("no");
        await using var machine = new NumberMachine { Slots = number => number >= 5 ? Faults.Failed(error) : null };
        machine.Observe(new ThrowOnFirstError());
        machine.SetSource(Enumerable.Range(0, 1000));
        machine.Start();
        var thrown = await Assert.ThrowsAsync<SlotException>(() => machine.Completion.WithinPatience());
        Assert.Same(error, thrown.InnerException);
        Assert.Equal(Enumerable.Range(0, 6), machine.Numbers);
        Assert.Same(thrown, machine.Status.LastError);
    }

    [Fact]
    public async Task A_machine_that_fails_before_its_start_never_runs_and_completes_with_the_error()
    {
        var error = new InvalidDataException("no");
        await using var machine = new NumberMachine();
        machine.Put(1);
        machine.Fail(error);
        Assert.Same(error, await Assert.ThrowsAsync<InvalidDataException>(() => machine.Completion.WithinPatience()));
        Assert.Empty(machine.Numbers);
    }

    [Fact]
    public async Task A_machine_that_has_ended_does_not_fail_any_more()
    {
        await using var machine = new NumberMachine();
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
        machine.Fail(new InvalidDataException("no"));
        Assert.True(machine.Completion.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task Without_an_error_the_machine_completes()
    {
        await using var machine = new NumberMachine();
        machine.Observe(new ThrowOnFirstError());
        machine.SetSource(Enumerable.Range(0, 1000));
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(1000, machine.Status.Processed);
    }
}
