using static Timbr.Typed.Generators.Names;

namespace Timbr.Typed.Generators.Json;

/// <summary>Emits the choice of the derived type that a message tells.</summary>
internal static class PolymorphicReader
{
    private const string KindsField = "Kinds";

    public static void EmitKinds(SourceWriter source, PolymorphicShape shape)
    {
        if (shape.Property is { } property)
        {
            var told = Told(shape).Select(k => k.Discriminator);
            source.Line($"private static readonly {J}JsonKinds {KindsField} = new({Literals.Text(property)}, {(shape.IsTolerant ? "true" : "false")}, [{string.Join(", ", told)}]);").Blank();
        }
    }

    public static void Emit(SourceWriter source, PolymorphicShape shape)
    {
        source.Line($"{J}JsonInput.ExpectObject(ref reader, {Literals.Text(shape.Type.Display)});");
        if (shape.Property is not null)
        {
            source.Open($"switch ({KindsField}.Find(ref reader))");
            var place = 0;
            foreach (var kind in Told(shape))
            {
                source.Line($"case {JsonLiteral.Of(place++)}:");
                source.Line($"    return {kind.Class}.Read(ref reader);");
            }

            source.Close().Blank();
        }

        source.Line(shape.IsAbstract ? $"throw {J}JsonInput.Untold(ref reader, {Literals.Text(shape.Type.Display)});" : "return Base.Read(ref reader);");
    }

    private static IEnumerable<JsonKind> Told(PolymorphicShape shape) => shape.Kinds.Where(k => k.Discriminator.Length > 0);
}
