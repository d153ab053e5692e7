namespace Timbr.Typed.Generators.Pipelines;

/// <summary>All that is known of one pipeline, without symbols.</summary>
/// <param name="MetadataName">Its name, whatever is wrong with it.</param>
/// <param name="Model">What its code is made of; null where none is added.</param>
/// <param name="Sources">The files that depend on the model alone: made with it, on as many threads.</param>
/// <param name="Faults">What is wrong with it.</param>
internal sealed record CheckedPipeline(string MetadataName, PipelineModel? Model, EquatableArray<PipelineSource> Sources, EquatableArray<FaultModel> Faults);
