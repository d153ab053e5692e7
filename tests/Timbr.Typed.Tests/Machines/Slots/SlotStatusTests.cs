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

    [Fact]
    public async Task A_slot_says_of_itself_what_a_status_says_of_it()
    {
        await using var machine = new Scores.Machine();
        Assert.Equal(machine.Status.Slots, machine.Slots.Select(static slot => slot.Status));
        Assert.Equal(0, machine.Slots.Doubled.Status.Calls);

        machine.Slots.Doubled.Replace(points => points > 1 ? throw new InvalidOperationException("too many") : points);
        machine.SetSource([1, 2, 3]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal(machine.Status.Slots, machine.Slots.Select(static slot => slot.Status));
        Assert.Equal((3L, 2L, true, true), (machine.Slots.Doubled.Status.Calls, machine.Slots.Doubled.Status.Failures, machine.Slots.Doubled.Status.IsReplaced, machine.Slots.Doubled.Status.MeanTime is not null));
    }

    [Fact]
    public async Task A_slot_of_a_pipeline_that_is_not_generated_says_it_too()
    {
        var pipeline = Pipeline.For<int>("Squares").Slot(x => x * x).Named("Square").Slot((square, x) => 12 / x).Build();
        await using var machine = pipeline.CreateMachine();
        machine.SetSource([0, 1, 2]);
        machine.Start();
        await machine.Completion.WithinPatience();
        Assert.Equal([("Square", 3L, 0L), ("Slot1", 3L, 1L)], machine.Slots.Select(static slot => (slot.Name, slot.Status.Calls, slot.Status.Failures)));
    }
}
