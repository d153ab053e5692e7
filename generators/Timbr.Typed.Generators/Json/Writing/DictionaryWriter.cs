namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the writing of dictionaries.</summary>
internal static class DictionaryWriter
{
    public static void Emit(SourceWriter source, DictionaryShape shape)
    {
        var items = shape.IsEnumeratedAsInterface
            ? $"(global::System.Collections.Generic.IEnumerable<global::System.Collections.Generic.KeyValuePair<{shape.Key.Type}, {shape.Element}>>)value"
            : "value";
        source.Line("json.WriteRaw(\"{\"u8);");
        Separator.Start(source);
        source.Open($"foreach (var item in {items})");
        Separator.Emit(source);
        source.Line(shape.Key.Write("item.Key"));
        source.Line(shape.Part(shape.Element).Write("item.Value"));
        source.Close().Blank();
        source.Line("json.WriteRaw(\"}\"u8);");
    }
}
