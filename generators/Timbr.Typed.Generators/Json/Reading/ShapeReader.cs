using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the method that reads a type; what is special to a kind of shape stands in a file of that kind.</summary>
internal static class ShapeReader
{
    public static void Emit(SourceWriter source, JsonShape shape)
    {
        if (shape is DelegatedShape)
        {
            source.Line($"{Header(shape)} => global::System.Text.Json.JsonSerializer.Deserialize(ref reader, Info)!;");
            return;
        }

        if (shape is NamedEnumShape)
        {
            source.Line($"{Header(shape)} => {EnumNames.Field}.Read(ref reader);");
            return;
        }

        if (shape is PolymorphicShape kinds)
        {
            PolymorphicReader.EmitKinds(source, kinds);
        }

        if (shape is ObjectShape named)
        {
            ObjectReader.EmitNames(source, named);
        }

        source.Open(Header(shape));
        if (shape.TakesNull)
        {
            source.Open($"if ({J}JsonInput.IsNull(ref reader))");
            source.Line("return null!;");
            source.Close().Blank();
        }

        Body(source, shape);
        source.Close().Blank();
    }

    private static string Header(JsonShape shape) => $"public static {shape.Type.Source} Read(ref global::System.Text.Json.Utf8JsonReader reader)";

    private static void Body(SourceWriter source, JsonShape shape)
    {
        switch (shape)
        {
            case NoneShape:
                source.Line($"{J}JsonInput.SkipValue(ref reader);");
                source.Line("return default;");
                break;
            case NullableShape nullable:
                source.Line($"return {nullable.Part(nullable.Element).Reading};");
                break;
            case SequenceShape sequence:
                SequenceReader.Emit(source, sequence);
                break;
            case DictionaryShape dictionary:
                DictionaryReader.Emit(source, dictionary);
                break;
            case PolymorphicShape polymorphic:
                PolymorphicReader.Emit(source, polymorphic);
                break;
            case ObjectShape type:
                ObjectReader.Emit(source, type);
                break;
        }
    }
}
