using System.Globalization;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>TIMBR027: the limits of a pipeline's JSON are within their bounds.</summary>
internal static class JsonLimits
{
    public const int DefaultDepth = 64;
    public const int DefaultBytes = int.MaxValue;

    private const int GreatestDepth = 1000;

    public static void Check(Pipeline pipeline, AttributeData attribute, CancellationToken cancellation)
    {
        pipeline.MaxJsonDepth = Limit(pipeline, attribute, "MaxJsonDepth", DefaultDepth, GreatestDepth, "not between 1 and 1,000", cancellation);
        pipeline.MaxJsonBytes = Limit(pipeline, attribute, "MaxJsonBytes", DefaultBytes, int.MaxValue, "less than 1", cancellation);
    }

    private static int Limit(Pipeline pipeline, AttributeData attribute, string name, int usual, int greatest, string fault, CancellationToken cancellation)
    {
        var given = attribute.NamedArguments.FirstOrDefault(a => a.Key == name).Value;
        if (given.Value is not int value || (value >= 1 && value <= greatest))
        {
            return given.Value is int limit ? limit : usual;
        }

        pipeline.Report(
            Rules.JsonMembers, PipelineDeclaration.Place(attribute, cancellation),
            $"Pipeline '{pipeline.Type.Name}' has {name} = {value.ToString(CultureInfo.InvariantCulture)}, which is {fault}. Leave it out for {usual.ToString("N0", CultureInfo.InvariantCulture)}.");
        return usual;
    }
}
