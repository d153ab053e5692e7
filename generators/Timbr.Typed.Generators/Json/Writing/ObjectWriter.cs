namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the writing of objects.</summary>
internal static class ObjectWriter
{
    public static void Emit(SourceWriter source, ObjectShape shape)
    {
        var before = "{";
        foreach (var member in shape.Members.Where(m => m.IsWritten))
        {
            source.Line($"json.WriteRaw(\"{before}{JsonNaming.ToLiteral(member.JsonName)}\"u8);");
            source.Line(shape.Part(member.Type).Write($"value.{member.Name}"));
            before = ",";
        }

        source.Line(before == "{" ? "json.WriteRaw(\"{}\"u8);" : "json.WriteRaw(\"}\"u8);");
    }
}
