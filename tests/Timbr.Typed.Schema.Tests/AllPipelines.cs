using Timbr.Typed.Schema.Tests.Validation;

namespace Timbr.Typed.Schema.Tests;

/// <summary>Pipelines whose schemas are looked at: of the catalogue, of the samples, and of this project.</summary>
internal static class AllPipelines
{
    public static IReadOnlyDictionary<string, SchemaOf> Schemas { get; } =
        new[] { typeof(Json.Parity.Registry), typeof(Earthquakes.Quake), typeof(HostWatch.HostFigures), typeof(AllPipelines) }
            .SelectMany(type => type.Assembly.GetTypes())
            .Where(type => type.GetCustomAttributesData().Any(mark => mark.AttributeType.Name is "PipelineAttribute" or "PipelineAttribute`1"))
            .Select(SchemaOf.Pipeline)
            .ToDictionary(schema => schema.Name, StringComparer.Ordinal);
}
