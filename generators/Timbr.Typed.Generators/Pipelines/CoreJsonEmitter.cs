using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Wiring;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The array <c>[in,f0,...]</c>, and the message read from JSON.</summary>
internal static class CoreJsonEmitter
{
    public static void Emit(PipelineModel model, SourceWriter source)
    {
        CoreRowEmitter.Emit(model, source);
        source.Open("internal static void WriteJson(global::System.Buffers.IBufferWriter<byte> output, in Evaluation e)");
        source.Open($"if (output is {J}JsonBuffer own)");
        source.Line("Write(own, in e);");
        source.Close();
        source.Open("else");
        source.Line("WriteElsewhere(output, in e);");
        source.Close();
        source.Close().Blank();

        // Apart, so that a frame for the 'finally' is made for none but this.
        source.Open("private static void WriteElsewhere(global::System.Buffers.IBufferWriter<byte> output, in Evaluation e)");
        source.Line($"var json = {J}JsonBuffer.Rent();");
        source.Open("try");
        source.Line("Write(json, in e);");
        source.Line("global::System.Buffers.BuffersExtensions.Write(output, json.Written);");
        source.Close();
        source.Open("finally");
        source.Line("json.Return();");
        source.Close();
        source.Close().Blank();

        source.Open("internal static string ToJson(in Evaluation e)");
        source.Line($"var json = {J}JsonBuffer.Rent();");
        source.Open("try");
        source.Line("Write(json, in e);");
        source.Line("return global::System.Text.Encoding.UTF8.GetString(json.Written);");
        source.Close();
        source.Open("finally");
        source.Line("json.Return();");
        source.Close();
        source.Close().Blank();

        var shape = model.ShapeOf(model.InputShape);
        source.Line($"internal static {model.InputType} ReadInput(global::System.ReadOnlySpan<byte> json) =>");
        source.Line($"    {J}JsonInput.Read<{model.InputType}>(json, {Literals.Text(model.InputDisplay)}, static (ref global::System.Text.Json.Utf8JsonReader reader) => {shape.Reading}{Limits(model)});").Blank();
        EvaluationReading.Emit(model, source);
    }

    /// <summary>Writes a value; one that cannot be written becomes an <c>_exception</c> object in its place.</summary>
    public static void Guarded(PipelineModel model, SourceWriter source, JsonShape shape, string value, int place)
    {
        if (!shape.CanThrow)
        {
            source.Line(shape.Write(value));
            return;
        }

        var mark = place < 0 ? "markIn" : $"mark{place}";
        var task = place < 0 ? "in" : model.Slots[place].Name;
        var isLimited = model.MaxJsonDepth != JsonLimits.DefaultDepth;
        source.Line($"var {mark} = json.Position;");
        source.Open("try");
        if (isLimited)
        {
            source.Line($"json.LimitDepth({model.MaxJsonDepth});");
        }

        source.Line(shape.Write(value));
        source.Close();
        source.Open("catch (global::System.Exception error)");
        source.Line($"json.WriteException({mark}, error, {Literals.Text(task)});");
        source.Close();
        if (isLimited)
        {
            source.Open("finally");
            source.Line($"json.LimitDepth({J}JsonBuffer.MaxDepth);");
            source.Close();
        }

        source.Blank();
    }

    private static string Limits(PipelineModel model) =>
        (model.MaxJsonDepth == JsonLimits.DefaultDepth ? "" : $", maxDepth: {model.MaxJsonDepth}")
        + (model.MaxJsonBytes == JsonLimits.DefaultBytes ? "" : $", maxBytes: {model.MaxJsonBytes}");
}
