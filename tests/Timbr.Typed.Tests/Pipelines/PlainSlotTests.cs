using Timbr.Typed.Tests.Machines;

namespace Timbr.Typed.Tests.Pipelines;

/// <summary>The evaluator notes its place only before slots that may throw; what is blamed must be right nevertheless.</summary>
public class PlainSlotTests
{
    [Fact]
    public void A_message_that_is_null_is_blamed_on_the_first_slot_that_reads_it()
    {
        var error = Assert.Throws<SlotException>(static () => Probes.Evaluate(null!));
        Assert.Equal(0, error.Slot);
    }

    [Fact]
    public void A_division_of_integers_is_blamed_on_its_slot()
    {
        var error = Assert.Throws<SlotException>(static () => Probes.Evaluate(new Probe(3, 0)));
        Assert.Equal(2, error.Slot);
    }

    [Fact]
    public async Task Slots_after_one_that_threw_run_unless_they_read_it()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Probes.Machine();
        machine.PublishTo(publisher);
        machine.SetSource([new Probe(3, 0)]);
        machine.Start();
        await machine.Completion;

        Assert.Matches("6,false,.*\"Ratio\".*,9,\"small\",.*\"Computed\".*\"Sum\"", Assert.Single(publisher.Texts));
    }

    [Fact]
    public void A_property_with_a_body_is_blamed_on_its_slot()
    {
        var error = Assert.Throws<SlotException>(static () => Getters.Evaluate(new Probe(3, 0)));
        Assert.Equal(1, error.Slot);
    }
}
