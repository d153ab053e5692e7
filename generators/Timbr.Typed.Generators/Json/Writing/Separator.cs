namespace Timbr.Typed.Generators.Json;

/// <summary>The comma before each item but the first, where items are not counted.</summary>
internal static class Separator
{
    public static void Start(SourceWriter source) => source.Line("var isFirst = true;");

    public static void Emit(SourceWriter source)
    {
        source.Open("if (!isFirst)");
        source.Line("json.WriteRaw(\",\"u8);");
        source.Close().Blank();
        source.Line("isFirst = false;");
    }
}
