namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the writing of dictionaries.</summary>
internal static class DictionaryWriter
{
    public static void Emit(SourceWriter source, DictionaryShape shape)
    {
        source.Line("json.WriteRaw(\"{\"u8);");
        Separator.Start(source);
        source.Open("foreach (var item in value)");
        Separator.Emit(source);
        source.Line("json.WriteKey(item.Key);");
        source.Line(shape.Part(shape.Element).Write("item.Value"));
        source.Close().Blank();
        source.Line("json.WriteRaw(\"}\"u8);");
    }
}
