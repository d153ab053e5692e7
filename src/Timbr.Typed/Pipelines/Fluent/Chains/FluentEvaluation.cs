using System.Globalization;

namespace Timbr.Typed;

/// <summary>What can be said of evaluations by their type alone.</summary>
internal static class FluentEvaluation
{
    /// <summary>The schema of an array of so many slots, whose values may be anything.</summary>
    public static string SchemaOf(int slots)
    {
        var length = (slots + 1).ToString(CultureInfo.InvariantCulture);
        return $$"""{"$schema":"https://json-schema.org/draft/2020-12/schema","title":"Pipeline","type":"array","minItems":{{length}},"maxItems":{{length}}}""";
    }

    public static NotSupportedException Unreadable(PipelineGraph graph) => new(
        $"The type of an evaluation of {graph.InputType} with {graph.Slots.Count} slots does not tell how its values are read. Call ReadJson of the pipeline that was built.");
}
