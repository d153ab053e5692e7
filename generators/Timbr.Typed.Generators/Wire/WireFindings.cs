using Timbr.Typed.Generators.Pipelines;

namespace Timbr.Typed.Generators.Wire;

/// <summary>What a baseline says of the pipelines as they are.</summary>
/// <param name="OfFile">What is told in the file itself.</param>
/// <param name="OfPipelines">What is told in the code.</param>
internal sealed record WireFindings(EquatableArray<FaultModel> OfFile, EquatableArray<WireFinding> OfPipelines)
{
    public static WireFindings None { get; } = new(default, default);
}
