using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the reading of dictionaries.</summary>
internal static class DictionaryReader
{
    public static void Emit(SourceWriter source, DictionaryShape shape)
    {
        var making = shape.Making!;
        source.Line($"{J}JsonInput.ExpectObject(ref reader, {Literals.Text(shape.Type.Display)});");
        source.Line($"var items = {making.Start};");
        Items(source, shape);
        source.Line($"return {making.Result};");
    }

    /// <summary>Emits the setting of each pair in <c>items</c>.</summary>
    public static void Items(SourceWriter source, DictionaryShape shape)
    {
        source.Open($"while ({J}JsonInput.{shape.Key.Next}(ref reader))");
        source.Line($"var key = {shape.Key.Reading};");
        source.Line("reader.Read();");
        source.Line($"{shape.Making!.Target}[key] = {shape.Part(shape.Element).Reading};");
        source.Close().Blank();
    }
}
