namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the writing of arrays.</summary>
internal static class SequenceWriter
{
    public static void Emit(SourceWriter source, SequenceShape shape)
    {
        source.Line("json.WriteRaw(\"[\"u8);");
        if (shape.Form == SequenceForm.Enumerated)
        {
            Separator.Start(source);
            source.Open("foreach (var item in value)");
            Separator.Emit(source);
            source.Line(shape.Part(shape.Element).Write("item"));
            source.Close().Blank();
        }
        else
        {
            source.Open($"for (var i = 0; i < value.{(shape.Form == SequenceForm.Array ? "Length" : "Count")}; i++)");
            source.Open("if (i > 0)");
            source.Line("json.WriteRaw(\",\"u8);");
            source.Close().Blank();
            source.Line(shape.Part(shape.Element).Write("value[i]"));
            source.Close().Blank();
        }

        source.Line("json.WriteRaw(\"]\"u8);");
    }
}
