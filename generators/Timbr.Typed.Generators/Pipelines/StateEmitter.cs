using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>How states go into a file and come back. It stands in the evaluator, which has them, and in the machine, which has an evaluator's for each lane.</summary>
internal static class StateEmitter
{
    private const string Reader = "ref global::System.Text.Json.Utf8JsonReader reader";

    /// <summary>The members of the evaluator.</summary>
    public static void Core(PipelineModel model, SourceWriter source)
    {
        if (!model.HasState)
        {
            return;
        }

        source.Line("/// <summary>What a file of states says of them.</summary>");
        if (!model.SavesStates)
        {
            source.Line($"internal static {G}StateLayout StateLayout() => new({Literals.Text(model.WhyNotSaved)});").Blank();
            return;
        }

        var states = States(model);
        source.Line($"internal static {G}StateLayout StateLayout() => new({Literals.Text(model.FullName)}, {Literals.Text(model.InputText)},");
        source.Line("[");
        foreach (var slot in states)
        {
            source.Line($"    new({slot.Number}, {Literals.Text(slot.Name)}, {Literals.Text(slot.ValueText)}, {Literals.Text(slot.StateText)}),");
        }

        source.Line("]);").Blank();
        source.Open($"internal {(model.IsAsync ? "" : "readonly ")}void WriteState(int slot, {J}JsonBuffer json)");
        Switch(source, states, slot => model.StateShapeOf(slot.StateShape).Write($"_state{slot.Number}"));
        source.Close().Blank();
        source.Open($"internal void ReadState(int slot, {Reader})");
        Switch(source, states, slot => $"_state{slot.Number} = {model.StateShapeOf(slot.StateShape).Reading};");
        source.Close().Blank();
    }

    /// <summary>The members of the machine.</summary>
    public static void Machine(PipelineModel model, SourceWriter source)
    {
        source.Line("/// <inheritdoc/>");
        source.Line("protected override object NewStates() => new States();").Blank();
        source.Line("/// <inheritdoc/>");
        source.Open("protected override object NewLanes(int lanes)");
        source.Line("var states = new States[lanes];");
        source.Open("for (var lane = 0; lane < lanes; lane++)");
        source.Line("states[lane] = new States();");
        source.Close().Blank();
        source.Line("return states;");
        source.Close().Blank();
        source.Line("/// <inheritdoc/>");
        source.Line("protected override void TakeLanes(object states) => _states = (States[])states;").Blank();
        if (!model.IsValid)
        {
            return;
        }

        var core = $"Core{model.Suffix}";
        source.Line("/// <inheritdoc/>");
        source.Line($"protected override {G}StateLayout StateLayout => Evaluation.{core}.StateLayout();").Blank();
        if (model.SavesStates)
        {
            source.Line("/// <inheritdoc/>");
            source.Line($"protected override void WriteState(int lane, int slot, {J}JsonBuffer json) => _states[lane].{core}.WriteState(slot, json);").Blank();
            source.Line("/// <inheritdoc/>");
            source.Line($"protected override void ReadState(object states, int lane, int slot, {Reader}) => ((States[])states)[lane].{core}.ReadState(slot, ref reader);").Blank();
        }
    }

    private static List<SlotModel> States(PipelineModel model) => model.Slots.Where(slot => slot.StateType.Length > 0).ToList();

    private static void Switch(SourceWriter source, List<SlotModel> states, Func<SlotModel, string> statement)
    {
        source.Open("switch (slot)");
        foreach (var slot in states)
        {
            source.Line($"case {slot.Number}:");
            source.Line($"    {statement(slot).Replace("\n", "\n    ")}");
            source.Line("    break;");
        }

        source.Close();
    }
}
