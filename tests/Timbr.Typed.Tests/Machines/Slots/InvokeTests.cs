namespace Timbr.Typed.Tests.Machines.Slots;

public sealed class InvokeTests
{
    [Fact]
    public async Task A_message_aside_is_not_counted_and_not_published()
    {
        await using var machine = new Scores.Machine();
        var publisher = new RecordingPublisher();
        machine.PublishTo(publisher);
        machine.Start();

        Assert.Equal("""[1,2,2,2,"1/2 points","1/2 points"]""", Scores.ToJson(machine.Invoke(1)));
        Assert.Equal((0L, 0), (machine.Status.Processed, publisher.Texts.Count));
    }

    [Fact]
    public async Task It_gets_states_as_they_are_before_the_first_message()
    {
        await using var machine = new Scores.Machine();
        Assert.Equal((2, 2), (machine.Invoke(1).Total, machine.Invoke(1).Total));
    }

    [Fact]
    public async Task It_runs_what_the_machine_runs()
    {
        await using var machine = new Scores.Machine();
        machine.Slots.Doubled.Use("tripled");
        Assert.Equal(3, machine.Invoke(1).Total);
    }

    [Fact]
    public async Task What_a_slot_throws_reaches_the_caller()
    {
        await using var machine = new Scores.Machine();
        machine.Slots.Total.Replace((int _, ref int _) => throw new InvalidOperationException("no"));
        var error = Assert.Throws<SlotException>(() => machine.Invoke(1));
        Assert.Equal((2, "Total", "no"), (error.Slot, error.Name, error.InnerException!.Message));
        Assert.Equal(0, machine.Status.Failed);
    }

    [Fact]
    public async Task It_can_be_awaited_in_every_machine()
    {
        await using var machine = new Scores.Machine();
        Assert.Equal(2, (await machine.InvokeAsync(1, TestContext.Current.CancellationToken)).Total);
        await Assert.ThrowsAsync<TaskCanceledException>(async () => await machine.InvokeAsync(1, new CancellationToken(canceled: true)));
        machine.Slots.Doubled.Replace(_ => throw new InvalidOperationException("no"));
        await Assert.ThrowsAsync<SlotException>(async () => await machine.InvokeAsync(1, TestContext.Current.CancellationToken));
    }
}
