using System.Globalization;
using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Wiring;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>The array <c>[in,f0,...]</c> read back.</summary>
internal static class EvaluationReading
{
    // What stands for a value that is not there: two objects, in the array.
    private const int FaultDepth = 3;

    public static void Emit(PipelineModel model, SourceWriter source)
    {
        var s = model.Suffix;
        var depth = Math.Max(model.MaxJsonDepth, FaultDepth - 1) + 1;
        source.Line("internal static Evaluation ReadJson(global::System.ReadOnlySpan<byte> json) =>");
        source.Line($"    {J}JsonInput.Read<Evaluation>(json, {Literals.Text(model.Name + ".Evaluation")}, static (ref global::System.Text.Json.Utf8JsonReader reader) => Read(ref reader), maxDepth: {depth.ToString(CultureInfo.InvariantCulture)});").Blank();

        source.Open("private static Evaluation Read(ref global::System.Text.Json.Utf8JsonReader reader)");
        source.Line($"var values = new {G}EvaluationReader(ref reader, Shape, {Mask(model, slot => slot.IsStep)}, {Mask(model, slot => !slot.CanBeNull)});");
        source.Line("var e = default(Evaluation);");
        source.Line($"e._in{s} = {model.ShapeOf(model.InputShape).Reading};");
        foreach (var slot in model.Slots)
        {
            Value(source, slot, model.ShapeOf(slot.Shape), $"e._f{slot.Number.ToString(CultureInfo.InvariantCulture)}{s}");
        }

        source.Line($"e._faults{s} = values.End(ref reader);");
        source.Line("return e;");
        source.Close();
    }

    private static void Value(SourceWriter source, SlotModel slot, JsonShape shape, string place)
    {
        if (shape is NoneShape)
        {
            source.Line("values.NextNone(ref reader);");
            return;
        }

        source.Open($"if (values.Next(ref reader, {(shape.TakesNull ? "true" : "false")}))");
        if (slot.WhyNotRead.Length == 0)
        {
            source.Line($"{place} = {shape.Reading};");
        }
        else
        {
            if (shape.TakesNull)
            {
                source.Open($"if (!{J}JsonInput.IsNull(ref reader))");
            }

            source.Line($"throw {G}EvaluationReader.Unreadable({Literals.Text(slot.WhyNotRead)});");
            if (shape.TakesNull)
            {
                source.Close();
            }
        }

        source.Close().Blank();
    }

    private static string Mask(PipelineModel model, Func<SlotModel, bool> isIn) =>
        "0x" + model.Slots.Where(isIn).Aggregate(0UL, (bits, slot) => bits | (1UL << slot.Number)).ToString("x", CultureInfo.InvariantCulture);
}
