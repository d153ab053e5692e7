using System.Globalization;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The struct with the message and the value of every slot.</summary>
internal static class EvaluationEmitter
{
    public static string Emit(PipelineModel model) => PipelineFile.Emit(model, source =>
    {
        source.Line($"/// <summary>One message of <c>{Xml(model.Name)}</c> with the value of every slot.</summary>");
        source.Line(GeneratedFile.GeneratedCode);
        source.Open($"{model.Access} partial struct Evaluation : {T}IEvaluation<{model.InputType}, Evaluation>");
        Fields(model, source);
        Properties(model, source);
        Contract(model, source);
        CoreEmitter.Emit(model, source);
        source.Close();
    });

    public static string Xml(string text) => text.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    private static void Fields(PipelineModel model, SourceWriter source)
    {
        if (!model.IsValid)
        {
            return;
        }

        var s = model.Suffix;
        source.Line($"private {model.InputType} _in{s};");
        source.Line($"private {G}EvaluationFaults? _faults{s};");
        foreach (var slot in model.Slots)
        {
            source.Line($"private {slot.Type} _f{slot.Number}{s};");
        }

        source.Blank();
        var parameters = string.Concat(model.Slots.Select(slot => $", {slot.Type} f{slot.Number}"));
        source.Open($"private Evaluation({model.InputType} input{parameters}, {G}EvaluationFaults? faults)");
        source.Line($"_in{s} = input;");
        source.Line($"_faults{s} = faults;");
        foreach (var slot in model.Slots)
        {
            source.Line($"_f{slot.Number}{s} = f{slot.Number};");
        }

        source.Close().Blank();
    }

    private static void Properties(PipelineModel model, SourceWriter source)
    {
        var s = model.Suffix;
        source.Line("/// <summary>The message.</summary>");
        source.Line(model.IsValid ? $"public readonly {model.InputType} Input => _in{s};" : $"public readonly {model.InputType} Input => throw {Stub.Exception(model)};").Blank();
        source.Line("/// <summary>What became of each slot.</summary>");
        source.Line(model.IsValid
            ? $"public readonly {T}EvaluationOutcome Outcome => {G}EvaluationFaults.Outcome(_faults{s});"
            : $"public readonly {T}EvaluationOutcome Outcome => throw {Stub.Exception(model)};").Blank();
        foreach (var slot in model.Slots.Where(slot => slot.Property.Length > 0))
        {
            source.Line($"/// <summary>Slot {slot.Number.ToString(CultureInfo.InvariantCulture)}: <c>{Xml(Signature(model, slot))}</c>.</summary>");
            source.Line($"/// <exception cref=\"{T}SlotValueMissingException\">The slot gave no value.</exception>");
            source.Line(model.IsValid
                ? $"{slot.Access} readonly {slot.Type} {slot.Property} => _faults{s} is null ? _f{slot.Number}{s} : _faults{s}.Guard({slot.Number}, _f{slot.Number}{s});"
                : $"{slot.Access} readonly {slot.Type} {slot.Property} => throw {Stub.Exception(model)};").Blank();
        }
    }

    /// <summary>A slot's call as people read it: <c>Region(Energy, in)</c>.</summary>
    public static string Signature(PipelineModel model, SlotModel slot)
    {
        string NameOf(int value) => value < 0 ? "in" : model.Slots[value].Name;
        if (slot.IsGap)
        {
            return NameOf(slot.Number - 1);
        }

        var arguments = slot.Arguments.Select(argument => argument.Kind switch
        {
            Wiring.BindingKind.Value => NameOf(argument.Value),
            Wiring.BindingKind.Text => $"json of {NameOf(argument.Value)}",
            Wiring.BindingKind.Id => "id",
            Wiring.BindingKind.State => slot.IsAsync ? "state" : "ref state",
            Wiring.BindingKind.Token => "token",
            _ => argument.Default,
        });
        return $"{slot.Name}({string.Join(", ", arguments)})";
    }

    private static void Contract(PipelineModel model, SourceWriter source)
    {
        var contract = $"{T}IEvaluation<{model.InputType}, Evaluation>";
        source.Line($"static {T}PipelineGraph {contract}.Graph => Core{model.Suffix}.Graph;").Blank();
        source.Line($"static string {contract}.JsonSchema => Core{model.Suffix}.JsonSchema;").Blank();
        source.Line($"static void {contract}.WriteJson(global::System.Buffers.IBufferWriter<byte> output, in Evaluation evaluation) => Core{model.Suffix}.WriteJson(output, in evaluation);").Blank();
        source.Line($"static Evaluation {contract}.ReadJson(global::System.ReadOnlySpan<byte> json) => Core{model.Suffix}.ReadJson(json);").Blank();
    }
}
