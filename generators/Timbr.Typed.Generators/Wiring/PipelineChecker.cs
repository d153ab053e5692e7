using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>
/// Finds the slots of a pipeline class, binds their parameters, and collects every fault. The generator and the analyzer
/// both call it, so that they cannot disagree.
/// </summary>
internal static class PipelineChecker
{
    public static bool IsPipeline(INamedTypeSymbol type) =>
        type.Attribute(Names.Pipeline) is not null || type.Attribute(Names.PipelineOf) is not null;

    public static Pipeline Check(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellation)
    {
        var pipeline = new Pipeline(type, compilation);
        PipelineDeclaration.Check(pipeline, cancellation);
        if (pipeline.Attribute is not { } attribute)
        {
            return pipeline;
        }

        SlotDiscovery.Find(pipeline, attribute, cancellation);
        SlotNaming.Check(pipeline);
        pipeline.IsUnsettled |= pipeline.IsIncomplete || pipeline.Faults.Any(f => f.Rule.Id is RuleIds.SlotNumberOutOfRange or RuleIds.SlotNumberTaken);
        SlotOutputs.Resolve(pipeline);
        MessageTypeInference.Infer(pipeline, attribute);
        SlotOutputs.FillGaps(pipeline);
        SlotBinding.Bind(pipeline, cancellation);
        SlotVariants.Check(pipeline);
        JsonCoverage.Check(pipeline, attribute, cancellation);
        return pipeline;
    }
}
