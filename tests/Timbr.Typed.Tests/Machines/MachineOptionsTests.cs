namespace Timbr.Typed.Tests.Machines;

public class MachineOptionsTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData((1 << 24) + 1)]
    public void A_queue_capacity_outside_its_bounds_is_refused_by_name(int capacity)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new NumberMachine(new MachineOptions { QueueCapacity = capacity }));
        Assert.StartsWith($"MachineOptions.QueueCapacity is {capacity}; it must be 1 to 16,777,216.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stop_timeout_of_zero_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new NumberMachine(new MachineOptions { StopTimeout = TimeSpan.Zero }));
        Assert.StartsWith("MachineOptions.StopTimeout is 00:00:00; it must be more than zero", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_dry_timeout_of_zero_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new NumberMachine(new MachineOptions { DryTimeout = TimeSpan.Zero }));
        Assert.StartsWith("MachineOptions.DryTimeout is 00:00:00; it must be more than zero", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    public void A_number_of_expected_messages_outside_its_bounds_is_refused_by_name(long expected)
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new NumberMachine(new MachineOptions { ExpectedMessages = expected }));
        Assert.StartsWith($"MachineOptions.ExpectedMessages is {expected}; it must be more than zero, or null.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_policy_that_does_not_exist_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new NumberMachine(new MachineOptions { WhenFull = (WhenFull)3 }));
        Assert.StartsWith("MachineOptions.WhenFull is 3; it must be Wait, DropNewest or DropOldest.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_answer_to_errors_that_does_not_exist_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new NumberMachine(new MachineOptions { OnSlotError = (OnSlotError)(-1) }));
        Assert.StartsWith("MachineOptions.OnSlotError is -1; it must be Continue, Stop or Throw.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_missing_clock_is_refused_by_name()
    {
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => new NumberMachine(new MachineOptions { TimeProvider = null! }));
        Assert.StartsWith("MachineOptions.TimeProvider is null", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_machine_does_not_see_later_changes_of_its_options()
    {
        var options = new MachineOptions { QueueCapacity = 3 };
        await using var machine = new NumberMachine(options);
        options.QueueCapacity = 5;
        Assert.Equal(3, machine.Status.QueueCapacity);
    }
}
