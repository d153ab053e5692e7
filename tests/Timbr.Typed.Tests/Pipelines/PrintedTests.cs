using Timbr.Typed.Generated;
using Timbr.Typed.Tests.Machines;

namespace Timbr.Typed.Tests.Pipelines;

public class PrintedTests
{
    [Fact]
    public void The_outcome_of_a_complete_message_prints_as_such() => Assert.Equal("complete", EvaluationFaults.Outcome(null).ToString());

    [Fact]
    public void The_outcome_of_a_failed_message_prints_what_each_slot_threw() =>
        Assert.Equal("failed: slot 0 'Double' (InvalidDataException: no)", EvaluationFaults.Outcome(Faults.Failed(new InvalidDataException("no"))).ToString());

    [Fact]
    public void The_outcome_of_a_stopped_message_prints_the_slot_that_stopped_it() =>
        Assert.Equal("stopped at slot 0 'Double'", EvaluationFaults.Outcome(Faults.Stopped()).ToString());

    [Fact]
    public void The_outcome_of_a_message_that_was_stopped_and_failed_prints_both()
    {
        var faults = new EvaluationFaults(NumberEvaluation.Shape);
        faults.Fail(0, new InvalidDataException("no"));
        faults.Stop(1);
        Assert.Equal("stopped at slot 1 'Text'; failed: slot 0 'Double' (InvalidDataException: no)", EvaluationFaults.Outcome(faults).ToString());
    }

    [Fact]
    public void A_graph_prints_as_one_line() =>
        Assert.Equal("Quotients: int -> Quotient int, Text string, Twice string", Quotients.Graph.ToString());
}
