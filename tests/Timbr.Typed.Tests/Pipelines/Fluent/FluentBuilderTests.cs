namespace Timbr.Typed.Tests.Pipelines.Fluent;

public sealed class FluentBuilderTests
{
    [Fact]
    public void A_task_is_no_value()
    {
        static Task<int> Later(int number) => Task.FromResult(number);

        var error = Assert.Throws<ArgumentException>(() => Pipeline.For<int>().Slot(x => x).Slot(Later));

        Assert.Equal("Slot 1 would give a Task<int> as its value. Give SlotAsync a function that returns a ValueTask of the value: async x => await ... (Parameter 'function')", error.Message);
    }

    [Fact]
    public void Tasks_of_every_kind_are_no_values()
    {
        Assert.Throws<ArgumentException>(() => Pipeline.For<int>().Slot(x => Task.CompletedTask));
        Assert.Throws<ArgumentException>(() => Pipeline.For<int>().Slot(x => default(ValueTask)));
        Assert.Throws<ArgumentException>(() => Pipeline.For<int>().Slot(x => new ValueTask<int>(x)));
        Assert.Throws<ArgumentException>(() => Pipeline.For<int>().SlotAsync(x => new ValueTask<Task<int>>(Task.FromResult(x))));
    }

    [Fact]
    public void A_step_is_no_value() =>
        Assert.StartsWith("Slot 0 would give a Step<int> as its value. Ending a message takes a generated pipeline", Assert.Throws<ArgumentException>(() => Pipeline.For<int>().Slot(x => Step.Stop(x))).Message, StringComparison.Ordinal);

    [Fact]
    public void A_function_is_needed() =>
        Assert.Equal("function", Assert.Throws<ArgumentNullException>(() => Pipeline.For<int>().Slot((Func<int, int>)null!)).ParamName);

    [Fact]
    public void Names_stand_in_errors_and_in_the_graph()
    {
        var pipeline = Pipeline.For<int>("Squares").Slot(x => x * x).Named("Square").Slot((square, x) => square / x).Named("Ratio").Slot(() => 1).Build(WaveJson.Default);

        var error = Assert.Throws<SlotException>(() => pipeline.Evaluate(0));

        Assert.Equal(("Squares", 1, "Ratio"), (error.Pipeline, error.Slot, error.Name));
        Assert.Equal(
            ["Square: int [-1]", "Ratio: int [-1,0]", "Slot2: int []"],
            pipeline.Graph.Slots.Select(static slot => $"{slot.Name}: {slot.Type} [{string.Join(',', slot.Reads)}]"));
    }

    [Theory]
    [InlineData("a\"]b", "a#quot;]b")]
    [InlineData("a<b>&c", "a&lt;b&gt;&amp;c")]
    [InlineData("a#lt;b", "a#35;lt;b")]
    [InlineData("%%{init: {}}%%", "#37;#37;{init: {}}#37;#37;")]
    [InlineData("a\nb\tc", "a b c")]
    public void A_name_does_not_leave_its_label_in_Mermaid(string name, string shown) =>
        Assert.Contains($"\n    f0[\"0 {shown}: int\"]\n", Pipeline.For<int>().Slot(x => x).Named(name).Build(WaveJson.Default).Graph.ToMermaid(), StringComparison.Ordinal);

    [Fact]
    public void A_name_is_one_slots_alone() =>
        Assert.Equal(
            "Slot 1 cannot be named 'A': slot 0 is. Names of slots differ. (Parameter 'name')",
            Assert.Throws<ArgumentException>(() => Pipeline.For<int>().Slot(x => x).Named("A").Slot(x => x).Named("A")).Message);

    [Theory]
    [InlineData("Slot1")]
    [InlineData("Slot7")]
    public void A_name_that_stands_for_another_number_is_refused(string name) =>
        Assert.Throws<ArgumentException>(() => Pipeline.For<int>().Slot(x => x).Named(name));

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Names_are_not_blank(string name)
    {
        Assert.Throws<ArgumentException>(() => Pipeline.For<int>(name));
        Assert.Throws<ArgumentException>(() => Pipeline.For<int>().Slot(x => x).Named(name));
    }

    [Fact]
    public void What_is_added_leaves_the_builder_as_it_was()
    {
        var start = Pipeline.For<int>().Slot(x => x + 1);
        var named = start.Named("Next");
        var longer = start.Slot(x => x * 2);

        Assert.Equal("Slot0", start.Build(WaveJson.Default).Graph.Slots[0].Name);
        Assert.Equal("Next", named.Build(WaveJson.Default).Graph.Slots[0].Name);
        Assert.Equal(8, longer.Build(WaveJson.Default).Evaluate(3).Slot1);
    }

    [Fact]
    public void Eight_slots_have_a_property_each()
    {
        var evaluation = Pipeline.For<int>()
            .Slot(x => x + 1).Slot(x => x + 1).Slot(x => x + 1).Slot(x => x + 1).Slot(x => x + 1).Slot(x => x + 1).Slot(x => x + 1)
            .Slot((f6, f5, f4, f3, f2, f1, f0, x) => string.Join(',', f6, f5, f4, f3, f2, f1, f0, x))
            .Build(WaveJson.Default).Evaluate(0);

        Assert.Equal(
            (0, 1, 2, 3, 4, 5, 6, 7, "7,6,5,4,3,2,1,0"),
            (evaluation.Input, evaluation.Slot0, evaluation.Slot1, evaluation.Slot2, evaluation.Slot3, evaluation.Slot4, evaluation.Slot5, evaluation.Slot6, evaluation.Slot7));
    }

    [Fact]
    public void A_slot_without_a_value_throws_when_it_is_read()
    {
        var read = Pipeline.For<int>().Slot(x => 6 / x).Slot(x => x).Build(WaveJson.Default)
            .ReadJson("""[0,{"_exception":{"exc_class":"A","exc_value":"b","task":"Slot0"}},{"_exception":{"exc_class":"UpstreamError","exc_value":"c","task":"Slot1"}}]"""u8);

        Assert.Equal((SlotState.Failed, SlotState.Upstream, false), (read.Outcome[0], read.Outcome[1], read.Outcome.IsComplete));
        Assert.Equal(1, Assert.Throws<SlotValueMissingException>(() => read.Slot1).Slot);
    }
}
