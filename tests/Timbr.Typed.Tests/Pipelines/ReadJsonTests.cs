using System.Text;
using Timbr.Typed.Generated;

namespace Timbr.Typed.Tests.Pipelines;

public class ReadJsonTests
{
    [Fact]
    public void The_values_of_every_slot_come_back()
    {
        var evaluation = Quotients.ReadJson("""[4,3,"3!","3!3!"]"""u8);
        Assert.Equal((4, 3, "3!", "3!3!"), (evaluation.Input, evaluation.Quotient, evaluation.Text, evaluation.Twice));
        Assert.True(evaluation.Outcome.IsComplete);
    }

    [Theory]
    [InlineData(4), InlineData(0), InlineData(1)]
    public void What_was_read_is_written_as_it_was(int message)
    {
        var json = Quotients.ToJson(Run(message));
        Assert.Equal(json, Quotients.ToJson(Quotients.ReadJson(Encoding.UTF8.GetBytes(json))));
    }

    [Theory]
    [InlineData(4), InlineData(0), InlineData(1)]
    public void Each_slot_is_in_the_state_that_it_was_in(int message)
    {
        var evaluation = Run(message);
        var read = Quotients.ReadJson(Encoding.UTF8.GetBytes(Quotients.ToJson(evaluation)));
        Assert.Equal(Enumerable.Range(0, 3).Select(slot => evaluation.Outcome[slot]), Enumerable.Range(0, 3).Select(slot => read.Outcome[slot]));
        Assert.Equal((evaluation.Outcome.StoppedAt, evaluation.Outcome.HasFailed), (read.Outcome.StoppedAt, read.Outcome.HasFailed));
    }

    [Fact]
    public void What_a_slot_threw_is_told_by_name_and_message()
    {
        var error = Assert.Single(Quotients.ReadJson(Encoding.UTF8.GetBytes(Quotients.ToJson(Run(0)))).Outcome.Errors);
        var recorded = Assert.IsType<RecordedException>(error.Exception);
        Assert.Equal((0, "Quotient", "System.DivideByZeroException", "Attempted to divide by zero."), (error.Slot, error.Name, recorded.Kind, recorded.Message));
    }

    [Fact]
    public void A_value_that_json_could_not_say_is_a_failed_slot()
    {
        var read = Logarithms.ReadJson(Encoding.UTF8.GetBytes(Logarithms.ToJson(Logarithms.Evaluate(0))));
        Assert.Equal((SlotState.Failed, SlotState.Failed, 0d), (read.Outcome[0], read.Outcome[1], read.Input));
        Assert.Equal(Logarithms.ToJson(Logarithms.Evaluate(0)), Logarithms.ToJson(read));
    }

    [Fact]
    public async Task Slots_that_return_nothing_come_back_too()
    {
        var evaluation = await Rates.EvaluateAsync(20, TestContext.Current.CancellationToken);
        Assert.Equal(Rates.ToJson(evaluation), Rates.ToJson(Rates.ReadJson(Encoding.UTF8.GetBytes(Rates.ToJson(evaluation)))));
    }

    [Fact]
    public void A_gap_and_objects_come_back()
    {
        var evaluation = Readings.Evaluate(new Reading("Kiel", 1.5));
        var read = Readings.ReadJson(Encoding.UTF8.GetBytes(Readings.ToJson(evaluation)));
        Assert.Equal((evaluation.Input, 150d, 150d), (read.Input, read.Level, read.Slot1));
        Assert.Equal(evaluation.Label, read.Label);
    }

    [Theory]
    [InlineData("{}", "$: expected an array (the evaluation of Quotients), found an object (byte 2)")]
    [InlineData("[]", "$: the array ends after 0 of 4 values (byte 3)")]
    [InlineData("""[4,3,"3!"]""", "$: the array ends after 3 of 4 values (byte 11)")]
    [InlineData("""[4,3,"3!","3!3!",5]""", "$[4]: the array goes on behind slot 2, the last of Quotients (byte 19)")]
    [InlineData("""[4,"3","3!","3!3!"]""", "$[1]: expected a whole number of 32 bits, found \"3\" (byte 7)")]
    [InlineData("""[4,null,"3!","3!3!"]""", "$[1]: expected a whole number of 32 bits, found null (byte 8)")]
    [InlineData("""[4,3,"3!","3!3!"]]""", "$: ']' is invalid after a single JSON value. Expected end of data (byte 18)")]
    public void What_is_no_such_array_is_refused(string json, string problem)
    {
        var error = Assert.Throws<JsonFormatException>(() => Quotients.ReadJson(Encoding.UTF8.GetBytes(json)));
        Assert.Equal($"not a Quotients.Evaluation: {problem}", error.Message);
    }

    [Fact]
    public void A_message_that_was_not_written_cannot_be_read()
    {
        var error = Assert.Throws<JsonFormatException>(() => Logarithms.ReadJson(Encoding.UTF8.GetBytes(Logarithms.ToJson(Logarithms.Evaluate(double.NaN)))));
        Assert.Equal("$[0]", error.Path);
        Assert.Contains("the message could not be written, so that there is none to read: NaN cannot be written as JSON", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_value_of_a_type_that_can_only_be_written_is_refused_with_the_reason()
    {
        var error = Assert.Throws<JsonFormatException>(() => Tickets.ReadJson("""[5,{"Number":5},5]"""u8));
        Assert.Equal("$[1]", error.Path);
        Assert.Contains("values of this slot can only be written:", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Null_needs_no_reading() => Assert.Null(Tickets.ReadJson("[0,null,0]"u8).Issue);

    private static Quotients.Evaluation Run(int message)
    {
        var frame = default(EvaluationFrame<Quotients.Evaluation>);
        Quotients.Evaluation.Core.Run(message, ref frame);
        return frame.Value;
    }
}
