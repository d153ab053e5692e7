using Timbr.Typed.Generated;

namespace Timbr.Typed.Json.Parity.Evaluations;

/// <summary>Every pipeline of many slots.</summary>
internal static class Pipelines
{
    public static IReadOnlyList<PipelineEntry> All { get; } =
    [
        new PipelineEntry<int, Divisions.Evaluation>("Divisions", message =>
        {
            var frame = default(EvaluationFrame<Divisions.Evaluation>);
            Divisions.Evaluation.Core.Run(message % 10, ref frame);
            return frame.Value;
        }),
        new PipelineEntry<Journey, Journeys.Evaluation>("Journeys", message =>
        {
            var frame = default(EvaluationFrame<Journeys.Evaluation>);
            Journeys.Evaluation.Core.Run(message, ref frame);
            return frame.Value;
        }),
        new PipelineEntry<int, Receipts.Evaluation>("Receipts", message =>
        {
            var frame = default(EvaluationFrame<Receipts.Evaluation>);
            Receipts.Evaluation.Core.Run(message % 10, ref frame);
            return frame.Value;
        }),
    ];

    public static PipelineEntry Find(string name) => All.Single(entry => entry.Name == name);
}
