using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR014: every value can be written as JSON, and the message can be read.</summary>
internal static class JsonCoverage
{
    public static void Check(Pipeline pipeline, AttributeData attribute)
    {
        var table = new JsonShapeTable(pipeline.Compilation, pipeline.Type, attribute.Named<int>("PropertyNaming"));
        pipeline.Shapes = table;
        if (pipeline.Input is { } input)
        {
            if (table.Add(input, isRead: true, out var gap) is { } place)
            {
                pipeline.InputShape = place;
            }
            else
            {
                Report(pipeline, pipeline.Location, $"Pipeline '{pipeline.Type.Name}' receives '{input.ToMessage()}'", gap);
            }
        }

        foreach (var slot in pipeline.Slots)
        {
            if (slot.Output is not { } output || (slot.IsGap && slot.Number == 0))
            {
                slot.Shape = slot.Output is null ? -1 : pipeline.InputShape;
            }
            else if (slot.IsGap)
            {
                slot.Shape = pipeline.Slots[slot.Number - 1].Shape;
            }
            else if (table.Add(output, isRead: false, out var gap) is { } place)
            {
                slot.Shape = place;
            }
            else
            {
                Report(pipeline, slot.Location, $"{slot.Title} gives '{output.ToMessage()}'", gap);
            }
        }
    }

    private static void Report(Pipeline pipeline, Location location, string subject, JsonGap? gap)
    {
        var where = gap is { Path.Length: > 0 } ? $", in '{gap.Path}'" : "";
        pipeline.Report(Rules.NotJson, location, $"{subject}, which has no generated JSON{where}: {gap?.Problem}.");
    }
}
