namespace Timbr.Typed.Tests.Pipelines;

public sealed class PipelineGraphTests
{
    [Fact]
    public void It_knows_slots_types_gaps_and_what_each_slot_reads()
    {
        Assert.Equal(("Readings", "Reading"), (Readings.Graph.Name, Readings.Graph.InputType));
        Assert.Equal(
            ["0 Level double [-1] False", "1 Slot1 double [0] True", "2 Label Dictionary<string, double> [-1,1] False"],
            Readings.Graph.Slots.Select(static s => $"{s.Number} {s.Name} {s.Type} [{string.Join(',', s.Reads)}] {s.IsGap}"));
    }

    [Fact]
    public void As_Mermaid_it_is_a_flowchart_of_the_true_dependencies() => Assert.Equal(
        """
        flowchart LR
            in(["in: Reading"])
            f0["0 Level: double"]
            f1["1 Slot1: double"]
            f2["2 Label: Dictionary&lt;string, double&gt;"]
            in --> f0
            f0 --> f1
            in --> f2
            f1 --> f2

        """.ReplaceLineEndings("\n"),
        Readings.Graph.ToMermaid());

    [Fact]
    public void As_DOT_it_is_a_graph_of_the_true_dependencies() => Assert.Equal(
        """
        digraph "Readings" {
            rankdir=LR;
            in [label="in: Reading", shape=oval];
            f0 [label="0 Level: double", shape=box];
            f1 [label="1 Slot1: double", shape=box];
            f2 [label="2 Label: Dictionary<string, double>", shape=box];
            in -> f0;
            f0 -> f1;
            in -> f2;
            f1 -> f2;
        }

        """.ReplaceLineEndings("\n"),
        Readings.Graph.ToDot());

    [Fact]
    public void Quotes_and_backslashes_do_not_end_a_DOT_label() =>
        Assert.StartsWith("digraph \"a\\\"b\\\\c\" {\n", new PipelineGraph("a\"b\\c", "int", []).ToDot(), StringComparison.Ordinal);
}
