using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Incremental;

namespace Timbr.Typed.Generators.Json;

/// <summary>Adds the code of each type once for the whole assembly, in a file that is made again only when the type's code changes.</summary>
internal static class SharedShapes
{
    internal const string ShapesStep = "Json.Shapes";
    internal const string AllStep = "Json.All";
    internal const string TypesStep = "Json.Types";

    /// <summary>Those of the shapes that the whole assembly uses.</summary>
    public static EquatableArray<JsonShape> Of(IEnumerable<JsonShape> shapes) => shapes.Where(shape => shape.IsShared).ToEquatableArray();

    public static void Register(IncrementalGeneratorInitializationContext context, IncrementalValuesProvider<EquatableArray<JsonShape>> shapes)
    {
        var places = new StablePlaces();
        var types = shapes.Collect().WithTrackingName(AllStep)
            .SelectMany((all, _) => places.Arrange(Distinct(all)).Places)
            .WithTrackingName(TypesStep);
        context.RegisterSourceOutput(types, static (output, shape) =>
        {
            if (shape is not null)
            {
                output.AddSource(HintName.OfJson(shape.Class), SharedFile.Emit(shape));
            }
        });
    }

    // Two files of one name, without regard to case, would end the generator.
    private static Dictionary<string, JsonShape?> Distinct(ImmutableArray<EquatableArray<JsonShape>> all)
    {
        var found = new Dictionary<string, JsonShape?>(StringComparer.OrdinalIgnoreCase);
        foreach (var shape in all.SelectMany(shapes => shapes))
        {
            if (!found.TryGetValue(shape.Class, out var known) || (shape.IsRead && known is { IsRead: false }))
            {
                found[shape.Class] = shape;
            }
        }

        return found;
    }
}
