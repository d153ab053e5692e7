namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>Slots that throw, with one worker and with several.</summary>
public sealed class SlotFaultTests
{
    private const int Messages = 50;

    public static TheoryData<int, int, int> EverySlotAndMessage { get; } =
        [.. from slot in Enumerable.Range(0, 4) from message in new[] { 0, 1, Messages - 1 } from workers in new[] { 1, 4 } select (slot, message, workers)];

    [Theory]
    [MemberData(nameof(EverySlotAndMessage))]
    public async Task A_slot_that_throws_for_one_message_fails_that_message_alone(int slot, int message, int workers)
    {
        await using var machine = Machine(workers);
        var publisher = await RunAsync(machine, number => number == message ? slot : -1);
        Assert.Equal(
            Enumerable.Range(0, Messages).Select(number => number == message),
            publisher.Texts.Select(static text => text.Contains("_exception", StringComparison.Ordinal)));
        Assert.Equal((Messages, 1L), (machine.Status.Processed, machine.Status.Failed));
    }

    [Theory]
    [MemberData(nameof(EverySlotAndMessage))]
    public async Task It_fails_itself_and_the_slots_behind_it(int slot, int message, int workers)
    {
        await using var machine = Machine(workers);
        var publisher = await RunAsync(machine, number => number == message ? slot : -1);
        var text = publisher.Texts[message];
        Assert.StartsWith(string.Concat(Enumerable.Repeat($",{message}", slot)) + ",{\"_exception\":", text[(text.IndexOf('}', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
        Assert.Equal(3 - slot, text.Split("UpstreamError").Length - 1);
        Assert.Equal(Enumerable.Range(0, 4).Select(number => number == slot ? 1L : 0), machine.Status.Slots.Select(static status => status.Failures));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 4)]
    [InlineData(3, 1)]
    [InlineData(3, 4)]
    public async Task A_slot_that_throws_for_every_message_stops_nothing(int slot, int workers)
    {
        await using var machine = Machine(workers);
        await RunAsync(machine, _ => slot);
        Assert.Equal((Messages, Messages, (long)Messages), (machine.Status.Processed, machine.Status.Failed, machine.Status.Slots[slot].Failures));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Slots_that_throw_in_turns_stop_nothing(int workers)
    {
        await using var machine = Machine(workers);
        await RunAsync(machine, static number => number % 5 - 1);
        Assert.Equal((Messages, 40L), (machine.Status.Processed, machine.Status.Failed));
    }

    [Theory]
    [InlineData(StrikeKind.Tower, 1)]
    [InlineData(StrikeKind.Tower, 4)]
    [InlineData(StrikeKind.Memory, 1)]
    [InlineData(StrikeKind.Memory, 4)]
    public async Task A_tower_of_exceptions_and_a_want_of_memory_are_failures_like_others(StrikeKind kind, int workers)
    {
        await using var machine = Machine(workers);
        await RunAsync(machine, static number => number % 2 == 0 ? 1 : -1, kind);
        Assert.Equal((Messages, 25L, MachineState.Stopped), (machine.Status.Processed, machine.Status.Failed, machine.Status.State));
        Assert.Equal("Slot 1 'Second' of pipeline 'Strikes' failed: struck", machine.Status.LastError?.Message);
    }

    private static Strikes.Machine Machine(int workers) => new(new MachineOptions { Workers = workers });

    private static async Task<RecordingPublisher> RunAsync(Strikes.Machine machine, Func<int, int> slotOf, StrikeKind kind = StrikeKind.Plain)
    {
        var publisher = new RecordingPublisher();
        machine.PublishTo(publisher);
        machine.SetSource(Enumerable.Range(0, Messages).Select(number => new Strike(number, slotOf(number), kind)));
        machine.Start();
        await machine.Completion.WithinPatience();
        return publisher;
    }
}
