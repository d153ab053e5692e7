using System.Globalization;
using Timbr.Typed.Generators.Wiring;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>
/// The evaluator. It stands inside the evaluation, since only there the values of private types can be reached; with state it is
/// a struct that holds it, for the same reason.
/// </summary>
internal static class CoreEmitter
{
    public const string NoInlining = "[global::System.Runtime.CompilerServices.MethodImpl(global::System.Runtime.CompilerServices.MethodImplOptions.NoInlining)]";

    public static void Emit(PipelineModel model, SourceWriter source)
    {
        if (model.IsAsync)
        {
            AsyncCoreEmitter.Emit(model, source);
            return;
        }

        source.Line("/// <summary>The evaluator; not for use from elsewhere.</summary>");
        source.Open($"internal {(model.HasState ? "struct" : "static class")} Core{model.Suffix}");
        if (!model.IsValid)
        {
            Throwing(model, source);
            source.Close();
            return;
        }

        Statics(model, source);
        State(model, source);
        RunEmitter.Emit(model, source);
        Steps(model, source);
        Step(model, source);
        Try(model, source);
        Clear(model, source);
        FunctionEmitter.Emit(model, source);
        CallEmitter.Emit(model, source);
        CoreJsonEmitter.Emit(model, source);
        StateEmitter.Core(model, source);
        source.Close();
    }

    /// <summary>The parameters and arguments that only some pipelines have.</summary>
    public static string ExtraParameters(PipelineModel model) =>
        (model.UsesId ? $", in {T}MessageId id" : "") + (model.HasState ? $", ref Core{model.Suffix} states" : "");

    public static string ExtraArguments(PipelineModel model) => (model.UsesId ? ", in id" : "") + (model.HasState ? ", ref states" : "");

    private static void Throwing(PipelineModel model, SourceWriter source)
    {
        var error = $"throw {Stub.Exception(model)};";
        source.Line($"internal static {T}PipelineGraph Graph => {error}").Blank();
        source.Line("internal const string JsonSchema = \"\";").Blank();
        source.Line($"internal static Evaluation Evaluate({model.InputType} input{ExtraParameters(model)}) => {error}").Blank();
        foreach (var run in (string[])["Run", "RunReplaced"])
        {
            source.Line($"internal static void {run}({model.InputType} input{ExtraParameters(model)}, ref {G}EvaluationFrame<Evaluation> frame) => {error}").Blank();
        }

        source.Line($"internal static void RunTimed({model.InputType} input{ExtraParameters(model)}, ref {G}EvaluationFrame<Evaluation> frame, {G}SlotClock clock) => {error}").Blank();
        source.Line($"internal static bool Try(int slot, ref Evaluation e{ExtraParameters(model)}, {G}SlotFunctions candidate) => {error}").Blank();
        source.Line($"internal static {G}SlotFunctions NewFunctions() => {error}").Blank();
        ThrowingJson(model, source);
    }

    public static void ThrowingJson(PipelineModel model, SourceWriter source)
    {
        var error = $"throw {Stub.Exception(model)};";
        source.Line($"internal static string ToJson(in Evaluation e) => {error}").Blank();
        source.Line($"internal static void WriteJson(global::System.Buffers.IBufferWriter<byte> output, in Evaluation e) => {error}").Blank();
        source.Line($"internal static {model.InputType} ReadInput(global::System.ReadOnlySpan<byte> json) => {error}").Blank();
        source.Line($"internal static Evaluation ReadJson(global::System.ReadOnlySpan<byte> json) => {error}");
    }

    public static void Statics(PipelineModel model, SourceWriter source)
    {
        var names = string.Join(", ", model.Slots.Select(slot => Literals.Text(slot.Name)));
        var reads = string.Join(", ", model.Slots.Select(slot => Mask(slot)));
        source.Line($"private static readonly {G}PipelineShape Shape = new({Literals.Text(model.Name)}, [{names}], [{reads}]);").Blank();
        foreach (var slot in model.Slots.Where(slot => slot.IsStep))
        {
            source.Line($"private static readonly {G}EvaluationFaults StoppedAt{slot.Number} = {G}EvaluationFaults.StopAt(Shape, {slot.Number});").Blank();
        }

        source.Line($"internal static {T}PipelineGraph Graph {{ get; }} = new({Literals.Text(model.Name)}, {Literals.Text(model.InputDisplay)},");
        source.Line("[");
        foreach (var slot in model.Slots)
        {
            source.Line($"    new({slot.Number}, {Literals.Text(slot.Name)}, {Literals.Text(slot.DisplayType)}, [{string.Join(", ", slot.Reads.Select(read => read.ToString(CultureInfo.InvariantCulture)))}], {(slot.IsGap ? "true" : "false")}){Variants(slot)},");
        }

        source.Line("]);").Blank();
        source.Line("internal const string JsonSchema = \"\"\"");
        source.Line(SchemaText.Of(model));
        source.Line("\"\"\";").Blank();
    }

    private static string Variants(SlotModel slot) =>
        slot.Variants.Count == 0 ? "" : $" {{ Variants = [{string.Join(", ", slot.Variants.Select(variant => Literals.Text(variant.Name)))}] }}";

    private static string Mask(SlotModel slot)
    {
        var mask = slot.Reads.Where(read => read >= 0).Aggregate(0UL, (bits, read) => bits | (1UL << read));
        return "0x" + mask.ToString("x", CultureInfo.InvariantCulture);
    }

    public static void State(PipelineModel model, SourceWriter source)
    {
        var states = model.Slots.Where(slot => slot.StateType.Length > 0).ToList();
        foreach (var slot in states)
        {
            source.Line($"private {slot.StateType} _state{slot.Number};");
        }

        if (states.Count > 0)
        {
            source.Blank();
            source.Open($"public Core{model.Suffix}()");
            foreach (var slot in states)
            {
                source.Line($"_state{slot.Number} = {slot.NewState};");
            }

            source.Close().Blank();
        }
    }

    private static void Steps(PipelineModel model, SourceWriter source)
    {
        var frame = $"ref {G}EvaluationFrame<Evaluation> frame";
        source.Line("/// <summary>As RunReplaced, taking the time of each slot.</summary>");
        source.Open($"internal static void RunTimed({model.InputType} input{ExtraParameters(model)}, {frame}, {G}SlotClock clock)");
        source.Line($"frame.Value._in{model.Suffix} = input;");
        if (model.Slots.Count == 0)
        {
            source.Close().Blank();
            return;
        }

        source.Line($"var steps = new {G}SlotSteps(Shape, frame.Functions, clock);");
        source.Line($"GoOn(ref frame, ref steps{ExtraArguments(model)});");
        source.Close().Blank();
        source.Line("/// <summary>Goes on after a slot threw: each later slot runs unless it reads a value that is missing.</summary>");
        source.Line(NoInlining);
        source.Open($"private static void Resume({frame}, int failed, global::System.Exception error{ExtraParameters(model)})");
        source.Line($"var steps = new {G}SlotSteps(Shape, frame.Functions, null);");
        source.Line("steps.Fail(failed, error);");
        source.Line($"GoOn(ref frame, ref steps{ExtraArguments(model)});");
        source.Close().Blank();
        source.Open($"private static void GoOn({frame}, scoped ref {G}SlotSteps steps{ExtraParameters(model)})");
        source.Line("var functions = frame.Functions is { } some ? global::System.Runtime.CompilerServices.Unsafe.As<Functions>(some) : Functions.Declared;");
        source.Open("while (steps.MoveNext())");
        source.Open("try");
        var step = $"Step(steps.Slot, ref frame.Value{ExtraArguments(model)}, functions)";
        if (model.CanStop)
        {
            source.Line($"steps.End({step});");
        }
        else
        {
            source.Line($"{step};").Line("steps.End();");
        }

        source.Close();
        source.Open("catch (global::System.Exception error)");
        source.Line("steps.Fail(error);");
        source.Close();
        source.Close().Blank();
        source.Open("if (steps.Faults is { } faults)");
        source.Line($"frame.Value._faults{model.Suffix} = faults;");
        source.Line("Clear(ref frame.Value, faults.Missing);");
        source.Close();
        source.Close().Blank();
    }

    /// <summary>One slot alone, with other functions.</summary>
    private static void Try(PipelineModel model, SourceWriter source)
    {
        source.Line("/// <summary>Runs one slot on the values that are there, as a candidate has it; whether it ends the message.</summary>");
        source.Open($"internal static bool Try(int slot, ref Evaluation e{ExtraParameters(model)}, {G}SlotFunctions candidate)");
        var step = $"Step(slot, ref e{ExtraArguments(model)}, global::System.Runtime.CompilerServices.Unsafe.As<Functions>(candidate))";
        if (model.Slots.Count == 0)
        {
            source.Line("return false;");
        }
        else if (model.CanStop)
        {
            source.Line($"return {step};");
        }
        else
        {
            source.Line($"{step};").Line("return false;");
        }

        source.Close().Blank();
    }

    private static void Step(PipelineModel model, SourceWriter source)
    {
        if (model.Slots.Count == 0)
        {
            return;
        }

        var s = model.Suffix;
        string Stored(int value) => value < 0 ? $"e._in{s}" : $"e._f{value}{s}";
        source.Line($"/// <summary>Runs one slot on the values that are there{(model.CanStop ? "; whether it ends the message" : "")}.</summary>");
        source.Open($"private static {(model.CanStop ? "bool" : "void")} Step(int slot, ref Evaluation e{ExtraParameters(model)}, Functions functions)");
        source.Open("switch (slot)");
        foreach (var slot in model.Slots)
        {
            var call = slot.IsVoid ? "" : CallEmitter.Replaceable(model, slot, Stored);
            var leave = model.CanStop ? "return false;" : "return;";
            source.Line($"case {slot.Number}:");
            if (slot.IsVoid)
            {
                source.Line($"    {CallEmitter.ReplaceableStatement(model, slot, Stored)}").Line($"    {Stored(slot.Number)} = default;").Line($"    {leave}");
            }
            else if (slot.IsStep)
            {
                source.Line($"    var s{slot.Number} = {call};").Line($"    {Stored(slot.Number)} = s{slot.Number}.Value;").Line($"    return s{slot.Number}.IsStop;");
            }
            else
            {
                source.Line($"    {Stored(slot.Number)} = {call};").Line($"    {leave}");
            }
        }

        source.Line("default:").Line(model.CanStop ? "    return false;" : "    return;");
        source.Close();
        source.Close().Blank();
    }

    private static void Clear(PipelineModel model, SourceWriter source)
    {
        if (model.Slots.Count == 0)
        {
            return;
        }

        source.Line("/// <summary>Lets go of what the struct held from the message before.</summary>");
        source.Open("private static void Clear(ref Evaluation e, ulong missing)");
        foreach (var slot in model.Slots)
        {
            source.Line($"if ((missing & (1UL << {slot.Number})) != 0) {{ e._f{slot.Number}{model.Suffix} = default; }}");
        }

        source.Close().Blank();
    }
}
