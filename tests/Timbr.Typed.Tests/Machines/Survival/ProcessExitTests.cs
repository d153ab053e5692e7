namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>A process can always exit, whatever hangs in its machines.</summary>
public sealed class ProcessExitTests
{
    [Theory]
    [InlineData("publisher", 1)]
    [InlineData("publisher", 4)]
    [InlineData("source", 1)]
    [InlineData("slot", 1)]
    [InlineData("slot", 4)]
    [InlineData("handler", 1)]
    public async Task A_program_that_forgets_its_stuck_machine_exits(string stuck, int workers) =>
        Assert.Equal((7, "left\n"), await Leftover.RunAsync(stuck, $"{workers}", "forget"));

    [Theory]
    [InlineData("publisher", 1)]
    [InlineData("publisher", 4)]
    [InlineData("source", 1)]
    [InlineData("slot", 1)]
    [InlineData("slot", 4)]
    [InlineData("handler", 1)]
    public async Task A_program_that_disposes_its_stuck_machine_exits(string stuck, int workers) =>
        Assert.Equal((7, "left\n"), await Leftover.RunAsync(stuck, $"{workers}", "dispose"));
}
