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
        Items(source, shape);
        source.Line($"return {making.Result};");
    }

    /// <summary>Emits the addition of each item to <c>items</c>.</summary>
    public static void Items(SourceWriter source, SequenceShape shape)
    {
        source.Open($"while ({J}JsonInput.NextElement(ref reader))");
        source.Line($"{shape.Making!.Target}({shape.Part(shape.Element).Reading});");
        source.Close().Blank();
    }
}
