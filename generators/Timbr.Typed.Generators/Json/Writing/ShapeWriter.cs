using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the method that writes a type; what is special to a kind of shape stands in a file of that kind.</summary>
internal static class ShapeWriter
{
    public static void Emit(SourceWriter source, JsonShape shape)
    {
        switch (shape)
        {
            case NoneShape:
                break;
            case DelegatedShape delegated:
                DelegatedWriter.Emit(source, delegated);
                break;
            case NamedEnumShape named:
                named.Names.Emit(source);
                source.Line($"{Header(shape)} => {EnumNames.Field}.Write(json, value);").Blank();
                break;
            default:
                (shape as DictionaryShape)?.Key.Names?.Emit(source);
                Method(source, shape);
                break;
        }
    }

    public static string Header(JsonShape shape) =>
        $"public static void Write({J}JsonBuffer json, {shape.Type.Source}{(shape.Type.IsReferenceType ? "?" : "")} value)";

    private static void Method(SourceWriter source, JsonShape shape)
    {
        source.Open(Header(shape));
        if (shape.TakesNull)
        {
            source.Open("if (value is null)");
            source.Line("json.WriteNull();");
            source.Line("return;");
            source.Close().Blank();
        }

        if (shape.Guard.Length > 0)
        {
            source.Line(shape.Guard);
        }

        var opensBracket = shape is not (NullableShape or PolymorphicShape);
        if (opensBracket)
        {
            source.Line("json.Enter();");
        }

        Body(source, shape);
        if (opensBracket)
        {
            source.Line($"json.{Leaving(shape)}();");
        }

        source.Close().Blank();
    }

    private static void Body(SourceWriter source, JsonShape shape)
    {
        switch (shape)
        {
            case NullableShape nullable:
                source.Line(nullable.Part(nullable.Element).Write("value.GetValueOrDefault()"));
                break;
            case SequenceShape sequence:
                SequenceWriter.Emit(source, sequence);
                break;
            case DictionaryShape dictionary:
                DictionaryWriter.Emit(source, dictionary);
                break;
            case PolymorphicShape polymorphic:
                PolymorphicWriter.Emit(source, polymorphic);
                break;
            case ObjectShape type:
                ObjectWriter.Emit(source, type);
                break;
        }
    }

    // System.Text.Json writes primitive items of these collections without a look at the depth.
    private static string Leaving(JsonShape shape) => shape switch
    {
        ObjectShape { Opening.Length: > 0 } => "LeaveTold",
        ObjectShape => "LeaveObject",
        SequenceShape { IsQuick: true } sequence when shape.Part(sequence.Element).IsPrimitive => "Leave",
        DictionaryShape { IsQuick: true } dictionary when shape.Part(dictionary.Element).IsPrimitive => "Leave",
        _ => "LeaveFilled",
    };
}
