namespace Timbr.Typed.Generators.Json;

/// <summary>The file of a type's code that the whole assembly uses.</summary>
internal static class SharedFile
{
    public static string Emit(JsonShape shape)
    {
        var source = GeneratedFile.Begin();
        source.Line($"namespace {shape.Scope.Substring("global::".Length)};").Blank();
        source.Line($"/// <summary>JSON of <c>{shape.Type.Display.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;")}</c>; not for use from elsewhere.</summary>");
        source.Line(GeneratedFile.GeneratedCode);
        source.Line("[global::System.ComponentModel.EditorBrowsable(global::System.ComponentModel.EditorBrowsableState.Never)]");
        JsonClass.Emit(source, shape);
        return source.Finish();
    }
}
