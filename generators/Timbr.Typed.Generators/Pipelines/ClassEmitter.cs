using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The members of the pipeline class itself: each passes on to the evaluation's core.</summary>
internal static class ClassEmitter
{
    public static string Emit(PipelineModel model, EquatableArray<string> options) => PipelineFile.Emit(model, source =>
    {
        if (model.IsAsync)
        {
            AsyncClassEmitter.Evaluate(model, source);
        }
        else
        {
            Evaluate(model, source);
        }

        Json(model, source);
        Member(model, source, "Graph", "Slots, types and true dependencies.", $"{T}PipelineGraph Graph => Evaluation.Core{model.Suffix}.Graph;");
        if (!model.Omitted.Contains("JsonSchema"))
        {
            source.Line("/// <summary>The JSON Schema (2020-12) of the array <c>[in,f0,...]</c>.</summary>");
            source.Line(GeneratedFile.GeneratedCode);
            source.Line($"{model.Access} const string JsonSchema = Evaluation.Core{model.Suffix}.JsonSchema;").Blank();
        }

        RunAsync(model, source, options);
        VariantEmitter.Emit(model, source);
        if (model.HasState && !model.Omitted.Contains("States"))
        {
            States(model, source);
        }

        if (model.HasMachine)
        {
            MachineEmitter.Emit(model, source);
        }
    });

    private static void Evaluate(PipelineModel model, SourceWriter source)
    {
        var parameters = model.InputType + " input"
            + (model.UsesId ? $", {T}MessageId id = default" : "")
            + (model.HasState ? ", ref States states" : "");
        if (model is { UsesId: true, HasState: true })
        {
            parameters = $"{model.InputType} input, {T}MessageId id, ref States states";
        }

        var remarks = $"""
            /// <exception cref="{T}SlotException">A slot threw; the inner exception is what it threw.</exception>
            """;
        if (LacksStates(model))
        {
            return;
        }

        Member(
            model, source, "Evaluate", "Runs every slot on one message.",
            $"Evaluation Evaluate({parameters}) => Evaluation.Core{model.Suffix}.Evaluate(input{Extras(model, BegunStates(model))});", remarks);
    }

    public static bool LacksStates(PipelineModel model) => model.HasState && model.Omitted.Contains("States");

    private static void Json(PipelineModel model, SourceWriter source)
    {
        var core = $"Evaluation.Core{model.Suffix}";
        Member(model, source, "ToJson", "The array <c>[in,f0,...]</c> as a string.", $"string ToJson(in Evaluation evaluation) => {core}.ToJson(in evaluation);");
        Member(
            model, source, "WriteJson", "Writes the array <c>[in,f0,...]</c> in UTF-8.",
            $"void WriteJson(global::System.Buffers.IBufferWriter<byte> output, in Evaluation evaluation) => {core}.WriteJson(output, in evaluation);");
        Member(
            model, source, "ReadJson", "Reads the array <c>[in,f0,...]</c> back from UTF-8, with the slots that gave no value.",
            $"Evaluation ReadJson(global::System.ReadOnlySpan<byte> json) => {core}.ReadJson(json);",
            $"/// <exception cref=\"{T}JsonFormatException\">The text is not JSON, or not such an array, or holds a value of a type that can only be written; says where and why.</exception>");
        Member(
            model, source, "ReadInput", "Reads a message from its JSON text in UTF-8.",
            $"{model.InputType} ReadInput(global::System.ReadOnlySpan<byte> json) => {core}.ReadInput(json);",
            $"/// <exception cref=\"{T}JsonFormatException\">The text is not JSON, or not of the message type; says where and why.</exception>");
    }

    private static void RunAsync(PipelineModel model, SourceWriter source, EquatableArray<string> options)
    {
        var list = string.Join(", ", options.Select(option => $"{G}HostOption.Of<{option}>()"));
        var body = model.IsValid
            ? $"{G}PipelineHost.RunAsync(args, new Machine(), ReadInput, [{list}]);"
            : $"throw {Stub.Exception(model)};";
        Member(
            model, source, "RunAsync",
            "A small host for programs that are nothing but the pipeline: NDJSON in and out, see <c>--help</c>. Gives the exit code.",
            $"global::System.Threading.Tasks.Task<int> RunAsync(string[] args) => {body}");
    }

    private static void States(PipelineModel model, SourceWriter source)
    {
        source.Line("/// <summary>What the slots keep from message to message. Start with <c>new States()</c>; one thread at a time.</summary>");
        source.Line(GeneratedFile.GeneratedCode);
        source.Open($"{model.Access} {(model.IsAsync ? "sealed class" : "struct")} States");
        source.Line($"internal Evaluation.Core{model.Suffix} Core{model.Suffix};").Blank();
        if (!StartsAsDefault(model))
        {
            source.Line("private readonly bool _isBegun;").Blank();
        }

        source.Line("/// <summary>The state of every slot as it is before the first message.</summary>");
        source.Line(StartsAsDefault(model)
            ? $"public States() => Core{model.Suffix} = new Evaluation.Core{model.Suffix}();"
            : $"public States() => (Core{model.Suffix}, _isBegun) = (new Evaluation.Core{model.Suffix}(), true);");
        if (!StartsAsDefault(model))
        {
            source.Blank().Line("/// <summary>States to go on with: those that are the default of their type begin now.</summary>");
            source.Open($"internal static ref Evaluation.Core{model.Suffix} Begun(ref States states)");
            source.Open("if (!states._isBegun)");
            source.Line("states = new States();");
            source.Close().Blank();
            source.Line($"return ref states.Core{model.Suffix};");
            source.Close();
        }

        source.Close().Blank();
    }

    /// <summary>Whether the default of the states is what they start as, or cannot be had.</summary>
    private static bool StartsAsDefault(PipelineModel model) =>
        model.IsAsync || !model.IsValid || model.Slots.All(slot => slot.NewState.Length == 0 || slot.NewState.StartsWith("default(", StringComparison.Ordinal));

    private static string BegunStates(PipelineModel model) =>
        StartsAsDefault(model) ? "states.Core" + model.Suffix : "States.Begun(ref states)";

    private static string Extras(PipelineModel model, string states) =>
        (model.UsesId ? ", in id" : "") + (model.HasState ? $", ref {states}" : "");

    public static void Member(PipelineModel model, SourceWriter source, string name, string summary, string declaration, string remarks = "")
    {
        if (model.Omitted.Contains(name))
        {
            return;
        }

        source.Line($"/// <summary>{summary}</summary>");
        if (remarks.Length > 0)
        {
            source.Line(remarks);
        }

        source.Line(GeneratedFile.GeneratedCode);
        source.Line($"{model.Access} static {declaration}").Blank();
    }
}
