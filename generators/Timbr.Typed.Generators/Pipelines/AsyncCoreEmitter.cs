using System.Globalization;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>
/// The evaluator of a pipeline with asynchronous slots: a straight line as far as slots end at once, and the rest of the message,
/// which waits. State is in a class, since it outlives the call.
/// </summary>
internal static class AsyncCoreEmitter
{
    public static void Emit(PipelineModel model, SourceWriter source)
    {
        source.Line("/// <summary>The evaluator; not for use from elsewhere.</summary>");
        source.Open($"internal {(model.HasState ? "sealed" : "static")} class Core{model.Suffix}");
        if (!model.IsValid)
        {
            Throwing(model, source);
            source.Close();
            return;
        }

        CoreEmitter.Statics(model, source);
        CoreEmitter.State(model, source);
        Entries(model, source);
        Start(model, source);
        RestEmitter.Emit(model, source);
        FunctionEmitter.Emit(model, source);
        CallEmitter.Emit(model, source);
        CoreJsonEmitter.Emit(model, source);
        StateEmitter.Core(model, source);
        source.Close();
    }

    /// <summary>The parameters after the message.</summary>
    public static string Parameters(PipelineModel model) =>
        (model.UsesId ? $", {T}MessageId id" : "") + (model.HasState ? $", Core{model.Suffix} states" : "") + $", {Token} cancellation";

    /// <summary>The parameters of what runs for a machine.</summary>
    private static string RunParameters(PipelineModel model) =>
        Parameters(model) + $", {G}SlotFunctions? functions = null, {G}SlotClock? clock = null";

    public static string Arguments(PipelineModel model) => (model.UsesId ? ", id" : "") + (model.HasState ? ", states" : "") + ", cancellation";

    private static string Result => $"{Tasks}ValueTask<Evaluation>";

    private static void Throwing(PipelineModel model, SourceWriter source)
    {
        source.Line($"internal static {T}PipelineGraph Graph => throw {Stub.Exception(model)};").Blank();
        source.Line("internal const string JsonSchema = \"\";").Blank();
        source.Line($"internal static {Result} EvaluateAsync({model.InputType} input{Parameters(model)}) => throw {Stub.Exception(model)};").Blank();
        source.Line($"internal static {Result} RunAsync({model.InputType} input{RunParameters(model)}) => throw {Stub.Exception(model)};").Blank();
        source.Line($"internal static {Try(model)} => throw {Stub.Exception(model)};").Blank();
        source.Line($"internal static {G}SlotFunctions NewFunctions() => throw {Stub.Exception(model)};").Blank();
        CoreEmitter.ThrowingJson(model, source);
    }

    private static void Entries(PipelineModel model, SourceWriter source)
    {
        source.Line($"internal static {Result} EvaluateAsync({model.InputType} input{Parameters(model)}) => StartAsync(input{Arguments(model)}, Functions.Declared, null, isContained: false);").Blank();
        source.Line("/// <summary>As EvaluateAsync, but a slot that throws fails itself and those that read it, and the others run.</summary>");
        source.Open($"internal static {Result} RunAsync({model.InputType} input{RunParameters(model)})");
        source.Line("var own = functions is null ? Functions.Declared : global::System.Runtime.CompilerServices.Unsafe.As<Functions>(functions);");
        source.Line($"return StartAsync(input{Arguments(model)}, own, clock, isContained: true);");
        source.Close().Blank();
        source.Line("/// <summary>Runs one slot on the values that are there, as a candidate has it.</summary>");
        source.Open($"internal static {Try(model)}");
        source.Line("var own = global::System.Runtime.CompilerServices.Unsafe.As<Functions>(candidate);");
        source.Line($"return new Rest(in e{Arguments(model)}, own, null, isContained: true).RunAloneAsync(slot, e.Outcome);");
        source.Close().Blank();
    }

    private static string Try(PipelineModel model) =>
        $"{Tasks}ValueTask<(bool Ends, Evaluation Evaluation)> TryAsync(int slot, Evaluation e{Parameters(model)}, {G}SlotFunctions candidate)";

    private static void Start(PipelineModel model, SourceWriter source)
    {
        source.Line("/// <summary>Runs the slots as far as they end at once.</summary>");
        source.Open($"private static {Result} StartAsync({model.InputType} input{Parameters(model)}, Functions functions, {G}SlotClock? clock, bool isContained)");
        source.Open("if (cancellation.IsCancellationRequested)");
        source.Line($"return {Tasks}ValueTask.FromCanceled<Evaluation>(cancellation);");
        source.Close().Blank();
        source.Line("var e = default(Evaluation);");
        source.Line($"e._in{model.Suffix} = input;").Blank();
        source.Open("if (clock is not null)");
        source.Line($"return new Rest(in e{Arguments(model)}, functions, clock, isContained).RunAsync();");
        source.Close().Blank();
        foreach (var slot in model.Slots)
        {
            Call(model, source, slot);
        }

        source.Line($"return new {Result}(e);");
        source.Close().Blank();
    }

    private static void Call(PipelineModel model, SourceWriter source, SlotModel slot)
    {
        source.Line($"// {slot.Number} {EvaluationEmitter.Signature(model, slot).Replace("\r", " ").Replace("\n", " ")}");
        var call = CallEmitter.Replaceable(model, slot, value => Stored(model, value));
        source.Open("try");
        if (slot.IsAsync)
        {
            source.Line($"var call = {call};");
            source.Open("if (!call.IsCompletedSuccessfully)");
            source.Line($"var rest = new Rest(in e{Arguments(model)}, functions, clock, isContained);");
            source.Line($"return rest.GoOnAsync({slot.Number}, rest.Take{slot.Number}(call));");
            source.Close().Blank();
            call = "call.GetAwaiter().GetResult()";
        }

        if (slot.IsStep)
        {
            source.Line($"var step = {call};");
            source.Line($"{Stored(model, slot.Number)} = step.Value;");
            source.Open("if (step.IsStop)");
            source.Line($"e._faults{model.Suffix} = StoppedAt{slot.Number};");
            source.Line($"return new {Result}(e);");
            source.Close();
        }
        else if (slot.IsVoid)
        {
            source.Line(slot.IsAsync ? $"{call};" : CallEmitter.ReplaceableStatement(model, slot, value => Stored(model, value)));
        }
        else
        {
            source.Line($"{Stored(model, slot.Number)} = {call};");
        }

        source.Close();
        source.Open("catch (global::System.Exception error)");
        source.Line($"return new Rest(in e{Arguments(model)}, functions, clock, isContained).GoOnAsync({slot.Number}, {Tasks}ValueTask.FromException<bool>(error));");
        source.Close().Blank();
    }

    /// <summary>Where the evaluation keeps a value.</summary>
    public static string Stored(PipelineModel model, int value) =>
        value < 0 ? $"e._in{model.Suffix}" : $"e._f{value.ToString(CultureInfo.InvariantCulture)}{model.Suffix}";
}
