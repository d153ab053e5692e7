using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the reading of arrays.</summary>
internal static class SequenceReader
{
    public static void Emit(SourceWriter source, SequenceShape shape)
    {
        source.Line($"{J}JsonInput.ExpectArray(ref reader, {Literals.Text(shape.Type.Display)});");
        source.Line($"var items = new global::System.Collections.Generic.List<{shape.Element}>();");
        source.Open($"while ({J}JsonInput.NextElement(ref reader))");
        source.Line($"items.Add({shape.Part(shape.Element).Reading});");
        source.Close().Blank();
        source.Line(shape.Form == SequenceForm.Array ? "return items.ToArray();" : "return items;");
    }
}
