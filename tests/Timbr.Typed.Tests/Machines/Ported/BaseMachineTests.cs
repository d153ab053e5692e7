using System.Text;

namespace Timbr.Typed.Tests.Machines.Ported;

/// <summary>TestBaseMachine of timbr's tests/test_base_machine.py.</summary>
public sealed class BaseMachineTests
{
    private const int Stages = 8;

    [Fact]
    public void Test_wrap_function__a_function_of_two_parameters_that_is_offered_seven_values_gets_the_first_two() =>
        Assert.Equal(7 - 5, Prefixes.Evaluate("q").Difference);

    [Fact]
    public async Task Test_BaseMachine_init__a_fresh_machine_has_no_last_id_and_has_counted_nothing()
    {
        await using var machine = new Subtractions.Machine();
        var status = machine.Status;
        Assert.Equal((null, null, 0L, 0L, 0L), (status.LastId, status.LastTime, status.Processed, status.Failed, status.QueueDepth));
    }

    [Fact]
    public void Test_BaseMachine_init__the_graph_has_every_stage_and_the_json_a_value_for_each()
    {
        Assert.Equal(Enumerable.Range(0, Stages), Subtractions.Graph.Slots.Select(static slot => slot.Number));
        Assert.Equal(1 + Stages, Subtractions.ToJson(Subtractions.Evaluate(1)).Split(',').Length);
    }

    [Fact]
    public async Task Test_BaseMachine_basics__a_stage_without_a_function_passes_its_value_on()
    {
        await using var machine = new Empties.Machine();
        Assert.All(machine.Slots, static slot => Assert.False(slot.IsReplaced));
        Assert.Equal("[7,7,7,7,7,7,7,7,7]", Empties.ToJson(machine.Invoke(7)));
    }

    [Fact]
    public async Task Test_BaseMachine_basics__a_function_that_is_set_runs_and_can_be_taken_away_again()
    {
        await using var machine = new Empties.Machine();
        machine.Slots.Slot0.Replace(static x => x + 5);
        Assert.Equal((true, 12.0), (machine.Slots[0].IsReplaced, machine.Invoke(7).Slot0));
        machine.Slots.Slot0.Reset();
        Assert.Equal((false, 7.0), (machine.Slots[0].IsReplaced, machine.Invoke(7).Slot0));
    }

    [Fact]
    public async Task Test_BaseMachine_basics__the_length_is_the_number_of_stages()
    {
        await using var machine = new Empties.Machine();
        Assert.Equal(Stages, ((IReadOnlyList<MachineSlot>)machine.Slots).Count);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(Stages)]
    public async Task Test_BaseMachine_basics__a_stage_that_is_not_there_is_refused(int number)
    {
        await using var machine = new Empties.Machine();
        var error = Assert.Throws<ArgumentOutOfRangeException>(() => machine.Slots[number]);
        Assert.StartsWith($"Pipeline 'Empties' has no slot {number}; its slots are 0 to 7.", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_BaseMachine_basics__a_message_that_is_put_waits_in_the_queue()
    {
        await using var machine = new Empties.Machine();
        machine.Put(5);
        Assert.Equal(1, machine.Status.QueueDepth);
    }

    [Fact]
    public async Task Test_BaseMachine_data_processing__a_call_gives_the_message_and_the_value_of_every_stage()
    {
        await using var machine = new Subtractions.Machine();
        var evaluation = machine.Invoke(1.0);
        Assert.Equal(
            [1.0, 6.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0, 5.0],
            [
                evaluation.Input, evaluation.Sum, evaluation.Difference, evaluation.Slot2, evaluation.Slot3, evaluation.Slot4, evaluation.Slot5,
                evaluation.Slot6, evaluation.Slot7,
            ]);
    }

    [Fact]
    public async Task Test_BaseMachine_data_processing__the_serialised_call_is_the_json_of_each()
    {
        await using var machine = new Subtractions.Machine();
        Assert.Equal("[1,6,5,5,5,5,5,5,5]", Subtractions.ToJson(machine.Invoke(1.0)));
    }

    [Fact]
    public void Test_BaseMachine_data_processing__a_message_of_another_type_is_refused()
    {
        var error = Assert.Throws<JsonFormatException>(static () => Subtractions.ReadInput(Encoding.UTF8.GetBytes("\"incorrect data type\"")));
        Assert.Contains("double", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Test_BaseMachine_data_processing__what_is_put_is_published_with_the_json_of_the_call_and_once()
    {
        var publisher = new RecordingPublisher();
        await using var machine = new Subtractions.Machine();
        machine.PublishTo(publisher);
        machine.Put(1.0);
        machine.Start();
        await machine.StopAsync(cancellationToken: TestContext.Current.CancellationToken).WithinPatience();
        Assert.Equal([Subtractions.ToJson(machine.Invoke(1.0))], publisher.Texts);
    }
}
