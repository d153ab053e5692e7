using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the reading of dictionaries.</summary>
internal static class DictionaryReader
{
    public static void Emit(SourceWriter source, DictionaryShape shape)
    {
        source.Line($"{J}JsonInput.ExpectObject(ref reader, {Literals.Text(shape.Type.Display)});");
        source.Line($"var items = new global::System.Collections.Generic.Dictionary<string, {shape.Element}>();");
        source.Open($"while ({J}JsonInput.NextProperty(ref reader))");
        source.Line("var key = reader.GetString()!;");
        source.Line("reader.Read();");
        source.Line($"items[key] = {shape.Part(shape.Element).Reading};");
        source.Close().Blank();
        source.Line("return items;");
    }
}
