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
