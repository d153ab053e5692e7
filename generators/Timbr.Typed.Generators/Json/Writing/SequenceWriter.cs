namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the writing of arrays.</summary>
internal static class SequenceWriter
{
    public static void Emit(SourceWriter source, SequenceShape shape)
    {
        if (shape.HasDefault)
        {
            source.Open("if (value.IsDefault)");
            source.Line($"throw new global::System.InvalidOperationException({Literals.Text($"a {shape.Type.Display} that was never given a value has no JSON")});");
            source.Close().Blank();
        }

        source.Line("json.WriteRaw(\"[\"u8);");
        if (shape.Form is SequenceForm.Array or SequenceForm.Indexed)
        {
            source.Open($"for (var i = 0; i < value.{(shape.Form == SequenceForm.Array ? "Length" : "Count")}; i++)");
            source.Open("if (i > 0)");
            source.Line("json.WriteRaw(\",\"u8);");
            source.Close().Blank();
            source.Line(shape.Part(shape.Element).Write("value[i]"));
        }
        else
        {
            var items = shape.Form == SequenceForm.Enumerated ? "value" : $"(global::System.Collections.Generic.IEnumerable<{shape.Element}>)value";
            Separator.Start(source);
            source.Open($"foreach (var item in {items})");
            Separator.Emit(source);
            source.Line(shape.Part(shape.Element).Write("item"));
        }

        source.Close().Blank();
        source.Line("json.WriteRaw(\"]\"u8);");
    }
}
