namespace Timbr.Typed.Tests.Machines.Slots;

public sealed class SlotStatusTests
{
    [Fact]
    public async Task A_status_says_of_a_slot_what_the_slot_says_of_itself()
    {
        await using var machine = new Scores.Machine();
        machine.Slots.Doubled.Use("tripled");
        machine.Slots.Capped.Replace(Step.Next);

        Assert.Equal(
            [("tripled", true), (null, true), (null, false), (null, false), (null, false)],
            machine.Status.Slots.Select(static slot => (slot.Variant, slot.IsReplaced)));
        Assert.Equal(
            machine.Slots.Select(static slot => (slot.Variant, slot.IsReplaced)),
            machine.Status.Slots.Select(static slot => (slot.Variant, slot.IsReplaced)));
    }
}
