using System.Globalization;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The rest of a message, from the first slot on that did not end at once: how each slot is called, and its value taken.</summary>
internal static class RestEmitter
{
    public static void Emit(PipelineModel model, SourceWriter source)
    {
        source.Line("/// <summary>A message from the first slot on that is waited for, or failed.</summary>");
        source.Open($"private sealed class Rest : {G}AsyncRun<Evaluation>");
        Fields(model, source);
        Constructor(model, source);
        Conclude(model, source);
        Calls(model, source);
        foreach (var slot in model.Slots.Where(slot => slot.IsAsync))
        {
            Take(model, source, slot);
        }

        source.Close().Blank();
    }

    private static void Fields(PipelineModel model, SourceWriter source)
    {
        source.Line("private Evaluation e;");
        if (model.UsesId)
        {
            source.Line($"private readonly {T}MessageId id;");
        }

        if (model.HasState)
        {
            source.Line($"private readonly Core{model.Suffix} states;");
        }

        source.Line("private readonly Functions functions;");
        source.Line($"private readonly {Token} cancellation;").Blank();
    }

    private static void Constructor(PipelineModel model, SourceWriter source)
    {
        var steps = model.Slots.Where(slot => slot.IsStep).Aggregate(0UL, (bits, slot) => bits | (1UL << slot.Number));
        source.Line($"public Rest(in Evaluation start{AsyncCoreEmitter.Parameters(model)}, Functions functions, {G}SlotClock? clock, bool isContained)");
        source.Line($"    : base(Shape, 0x{steps.ToString("x", CultureInfo.InvariantCulture)}, isContained, functions, clock, cancellation)");
        source.Line("{");
        source.Line("    e = start;");
        if (model.UsesId)
        {
            source.Line("    this.id = id;");
        }

        if (model.HasState)
        {
            source.Line("    this.states = states;");
        }

        source.Line("    this.functions = functions;");
        source.Line("    this.cancellation = cancellation;");
        source.Line("}").Blank();
    }

    private static void Conclude(PipelineModel model, SourceWriter source)
    {
        source.Open($"protected override Evaluation Conclude({G}EvaluationFaults? faults)");
        source.Line($"e._faults{model.Suffix} = faults;");
        source.Line("return e;");
        source.Close().Blank();
    }

    private static void Calls(PipelineModel model, SourceWriter source)
    {
        source.Open($"protected override {Tasks}ValueTask<bool> CallAsync(int slot)");
        source.Open("switch (slot)");
        foreach (var slot in model.Slots)
        {
            var stored = AsyncCoreEmitter.Stored(model, slot.Number);
            var call = CallEmitter.Replaceable(model, slot, value => AsyncCoreEmitter.Stored(model, value));
            source.Line($"case {slot.Number}:");
            if (slot.IsAsync)
            {
                source.Line($"    return Take{slot.Number}({call});");
            }
            else if (slot.IsStep)
            {
                source.Line($"    var s{slot.Number} = {call};");
                source.Line($"    {stored} = s{slot.Number}.Value;");
                source.Line($"    return new {Tasks}ValueTask<bool>(s{slot.Number}.IsStop);");
            }
            else
            {
                source.Line($"    {(slot.IsVoid ? CallEmitter.ReplaceableStatement(model, slot, value => AsyncCoreEmitter.Stored(model, value)) : $"{stored} = {call};")}");
                source.Line("    return default;");
            }
        }

        source.Line("default:").Line("    return default;");
        source.Close();
        source.Close();
    }

    private static void Take(PipelineModel model, SourceWriter source, SlotModel slot)
    {
        source.Blank();
        source.Open($"public async {Tasks}ValueTask<bool> Take{slot.Number}({slot.TaskType} call)");
        var awaited = "await call.ConfigureAwait(ReturnsToContext)";
        if (slot.IsStep)
        {
            source.Line($"var step = {awaited};");
            source.Line($"{AsyncCoreEmitter.Stored(model, slot.Number)} = step.Value;");
            source.Line("return step.IsStop;");
        }
        else
        {
            source.Line($"{(slot.IsVoid ? "" : $"{AsyncCoreEmitter.Stored(model, slot.Number)} = ")}{awaited};");
            source.Line("return false;");
        }

        source.Close();
    }
}
