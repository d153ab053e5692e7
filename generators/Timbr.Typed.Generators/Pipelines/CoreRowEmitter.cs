using Timbr.Typed.Generators.Json;
using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Pipelines;

/// <summary>
/// The array <c>[in,f0,...]</c>: rows of what rows take. A value that may throw in the middle of being written has a method of its own,
/// since a <c>try</c> keeps what is used around it out of registers.
/// </summary>
internal static class CoreRowEmitter
{
    private const int In = -1;

    public static void Emit(PipelineModel model, SourceWriter source)
    {
        var s = model.Suffix;
        var row = new RowWriter(source);
        source.Open($"private static void Write({J}JsonBuffer json, in Evaluation e)");
        if (model.Slots.Count > 0)
        {
            source.Line($"var faults = e._faults{s};");
            source.Line("var missing = faults is null ? 0UL : faults.Missing;");
        }

        row.Literal("[");
        Value(model, source, row, model.ShapeOf(model.InputShape), In);
        foreach (var slot in model.Slots)
        {
            row.Literal(",");
            Value(model, source, row, model.ShapeOf(slot.Shape), slot.Number);
        }

        row.Literal("]");
        row.End();
        source.Close().Blank();
        Guarded(model, source, model.ShapeOf(model.InputShape), In);
        foreach (var slot in model.Slots)
        {
            Guarded(model, source, model.ShapeOf(slot.Shape), slot.Number);
        }
    }

    private static void Value(PipelineModel model, SourceWriter source, RowWriter row, JsonShape shape, int place)
    {
        if (shape.SlotRow is { } put)
        {
            put = put.Replace(JsonPart.Value, Field(model, place)).Replace(RowStatement.Task, Literals.Text(NameOf(model, place)));
            row.Value(place == In ? put : RowStatement.Either(HasValue(place), put, $"at = ref json.PutFault(ref at, faults!, {JsonLiteral.Of(place)}, room);"));
            return;
        }

        row.End();
        var write = shape.CanThrow ? $"{MethodOf(place)}(json, in e);" : shape.Write(Field(model, place));
        source.Line(place == In ? write : RowStatement.Either(HasValue(place), write, $"json.WriteFault(faults!, {JsonLiteral.Of(place)});")).Blank();
    }

    private static void Guarded(PipelineModel model, SourceWriter source, JsonShape shape, int place)
    {
        if (shape.SlotRow is not null || !shape.CanThrow)
        {
            return;
        }

        source.Open($"private static void {MethodOf(place)}({J}JsonBuffer json, in Evaluation e)");
        CoreJsonEmitter.Guarded(model, source, shape, Field(model, place), place);
        source.Close().Blank();
    }

    private static string HasValue(int place) => $"(missing & (1UL << {JsonLiteral.Of(place)})) == 0";

    private static string MethodOf(int place) => place == In ? "WriteIn" : $"WriteF{JsonLiteral.Of(place)}";

    private static string Field(PipelineModel model, int place) => (place == In ? "e._in" : $"e._f{JsonLiteral.Of(place)}") + model.Suffix;

    private static string NameOf(PipelineModel model, int place) => place == In ? "in" : model.Slots[place].Name;
}
