namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the call of the user's context.</summary>
internal static class DelegatedWriter
{
    public static void Emit(SourceWriter source, DelegatedShape shape)
    {
        var info = $"global::System.Text.Json.Serialization.Metadata.JsonTypeInfo<{shape.Type.Source}>";
        source.Line($"private static readonly {info} Info = ({info}){shape.Context}.Default.GetTypeInfo(typeof({shape.Type.Source}))!;").Blank();
        source.Line($"{ShapeWriter.Header(shape)} => json.WriteAs(value, Info);").Blank();
    }
}
