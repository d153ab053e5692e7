namespace Timbr.Typed.Tests.Machines.Status;

public class StatusFiguresTests
{
    private readonly ManualTimeProvider _time = new();

    [Theory]
    [InlineData(0, 0, null)]
    [InlineData(4, 0, 0.0)]
    [InlineData(4, 1, 0.25)]
    [InlineData(4, 5, 1.0)] // The two are read one after the other.
    public void The_failure_ratio_is_the_share_of_failed_messages(long processed, long failed, double? ratio) =>
        Assert.Equal(ratio, (Statuses.Empty with { Processed = processed, Failed = failed }).FailureRatio);

    [Theory]
    [InlineData(1000, 3, "3 (0.3 %)")]
    [InlineData(10_000, 3, "3 (< 0.1 %)")]
    [InlineData(10_000, 0, "0")]
    public void Failures_are_shown_with_their_share(long processed, long failed, string shown) =>
        Assert.Contains($"\nFAILED        {shown}\n", (Statuses.Empty with { Processed = processed, Failed = failed }).ToText(), StringComparison.Ordinal);

    [Theory]
    [InlineData(600, 2.0, 300)]
    [InlineData(0, 2.0, 0)]
    [InlineData(0, 0.0, 0)]
    [InlineData(600, 0.0, null)]
    [InlineData(600, 1e-300, null)]
    public void The_queue_is_empty_after_its_depth_at_the_present_rate(long depth, double rate, int? seconds) =>
        Assert.Equal(seconds, (int?)(Statuses.Empty with { State = MachineState.Running, QueueDepth = depth, Rate = rate }).QueueEta?.TotalSeconds);

    [Fact]
    public void The_time_that_the_queue_takes_is_shown() =>
        Assert.Contains("\nQUEUE         600 of 1,024, empty in 00:05:00\n", (Statuses.Empty with { QueueDepth = 600, Rate = 2 }).ToText(), StringComparison.Ordinal);

    [Fact]
    public async Task A_queue_is_full_while_nothing_more_can_wait()
    {
        await using var machine = new NumberMachine(new MachineOptions { QueueCapacity = 2 });
        machine.Put(1);
        Assert.False(machine.Status.IsQueueFull);
        machine.Put(2);
        Assert.True(machine.Status.IsQueueFull);
        machine.Start();
        await Soon.Until(() => machine.Status.Processed == 2);
        Assert.False(machine.Status.IsQueueFull);
    }

    [Fact]
    public async Task A_machine_tells_its_rates_second_by_second()
    {
        await using var machine = new NumberMachine(new MachineOptions { TimeProvider = _time });
        Assert.Empty(machine.Status.RecentRates);
        machine.Start();
        machine.Put(1);
        machine.Put(2);
        await Soon.Until(() => machine.Status.Processed == 2);
        _time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([2.0], machine.Status.RecentRates);
    }
}
