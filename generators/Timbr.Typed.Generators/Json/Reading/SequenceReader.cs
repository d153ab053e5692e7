using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the reading of arrays.</summary>
internal static class SequenceReader
{
    public static void Emit(SourceWriter source, SequenceShape shape)
    {
        var making = shape.Making!;
        source.Line($"{J}JsonInput.ExpectArray(ref reader, {Literals.Text(shape.Type.Display)});");
        source.Line($"var items = {making.Start};");
        source.Open($"while ({J}JsonInput.NextElement(ref reader))");
        source.Line($"{making.Target}({shape.Part(shape.Element).Reading});");
        source.Close().Blank();
        source.Line($"return {making.Result};");
    }
}
