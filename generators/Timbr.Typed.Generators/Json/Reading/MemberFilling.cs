using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the reading of members that are filled instead of replaced, and the classes that fill.</summary>
internal static class MemberFilling
{
    /// <summary>Emits the case of a member: what it holds is filled, where it holds something and something comes.</summary>
    /// <param name="value">The expression that reads a new value.</param>
    public static void Emit(SourceWriter source, ObjectShape shape, JsonMember member, string value)
    {
        var isSet = member.Setter != MemberSetter.None;
        if (!isSet)
        {
            source.Open($"if ({J}JsonInput.IsNull(ref reader))");
            source.Line($"throw {J}JsonInput.Expected(ref reader, {Literals.Text($"something to fill {member.JsonName} with")});");
            source.Close().Blank();
        }

        source.Open($"if ({(isSet ? $"!{J}JsonInput.IsNull(ref reader) && " : "")}{AccessorEmitter.Get(shape, member, "result")} is {{ }} there)");
        var filled = $"{member.Filling}.Fill(ref reader, there)";
        source.Line(member.IsStruct ? AccessorEmitter.Set(shape, member, "result", filled) : $"{filled};");
        source.Close();
        source.Open("else");
        source.Line(isSet ? AccessorEmitter.Set(shape, member, "result", value) : $"_ = {value};");
        source.Close().Blank();
    }

    /// <summary>Emits the class that fills values of a type.</summary>
    public static void EmitClass(SourceWriter source, JsonShape shape)
    {
        source.Open($"private static class {shape.Class}");
        if (shape is ObjectShape named)
        {
            ObjectReader.EmitNames(source, named);
        }

        source.Open($"public static {shape.Type.Source} Fill(ref global::System.Text.Json.Utf8JsonReader reader, {shape.Type.Source} result)");
        switch (shape)
        {
            case ObjectShape type:
                ObjectReader.EmitFilling(source, type);
                break;
            case SequenceShape sequence:
                Items(source, sequence);
                break;
            case DictionaryShape dictionary:
                Items(source, dictionary);
                break;
        }

        source.Close().Blank();
        if (shape is ObjectShape reached)
        {
            AccessorEmitter.Emit(source, reached);
            JsonClass.EmitOwn(source, reached);
        }

        source.Close().Blank();
    }

    private static void Items(SourceWriter source, SequenceShape shape)
    {
        source.Line($"{J}JsonInput.ExpectArray(ref reader, {Literals.Text(shape.Type.Display)});");
        source.Line($"{J}JsonInput.RefuseReadOnly<{shape.Element}>(result, {Literals.Text(shape.Type.Display)});");
        source.Line("var items = result;");
        SequenceReader.Items(source, shape);
        source.Line("return result;");
    }

    private static void Items(SourceWriter source, DictionaryShape shape)
    {
        source.Line($"{J}JsonInput.ExpectObject(ref reader, {Literals.Text(shape.Type.Display)});");
        source.Line($"{J}JsonInput.RefuseReadOnly<global::System.Collections.Generic.KeyValuePair<{shape.Key.Type}, {shape.Element}>>(result, {Literals.Text(shape.Type.Display)});");
        source.Line("var items = result;");
        DictionaryReader.Items(source, shape);
        source.Line("return result;");
    }
}
