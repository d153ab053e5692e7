namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the choice of the derived type that a value is written as.</summary>
internal static class PolymorphicWriter
{
    public static void Emit(SourceWriter source, PolymorphicShape shape)
    {
        var known = shape.Kinds.Where(k => k.Class != "Base").ToList();
        foreach (var kind in known)
        {
            When(source, $"value.GetType() == typeof({kind.Shape.Type.Source})", kind);
        }

        foreach (var kind in known.Where(k => k.TakesDerived))
        {
            When(source, $"value is {kind.Shape.Type.Source}", kind);
        }

        if (shape.TakesOthers)
        {
            source.Line(shape is { WritesOthersAsOwn: true, Own.Length: > 0 } ? $"{shape.Own}.Write(json, value);" : "Base.Write(json, value);");
            return;
        }

        if (!shape.IsAbstract)
        {
            source.Open($"if (value.GetType() == typeof({shape.Type.Source}))");
            source.Line("Base.Write(json, value);");
            source.Line("return;");
            source.Close().Blank();
        }

        source.Line($"throw new global::System.NotSupportedException($\"{{value.GetType()}} is not among the derived types that {shape.Type.Display} names\");");
    }

    private static void When(SourceWriter source, string test, JsonKind kind)
    {
        source.Open($"if ({test})");
        source.Line($"{kind.Class}.Write(json, ({kind.Shape.Type.Source})value);");
        source.Line("return;");
        source.Close().Blank();
    }
}
