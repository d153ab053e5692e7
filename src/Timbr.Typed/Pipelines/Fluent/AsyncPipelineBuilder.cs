namespace Timbr.Typed;

/// <summary>A pipeline in the making that has an asynchronous slot. Immutable: what is added makes a new one.</summary>
/// <typeparam name="TValues">The message and the values of the slots so far.</typeparam>
public sealed class AsyncPipelineBuilder<TValues>
{
    internal AsyncPipelineBuilder(Chain<TValues> chain) => Chain = chain;

    internal Chain<TValues> Chain { get; }

    internal AsyncPipeline<TInput, TEvaluation> Build<TInput, TEvaluation>(JsonTypes types)
        where TEvaluation : struct, IEvaluation<TInput, TEvaluation>, IFluentEvaluation<TEvaluation, TInput, TValues> =>
        new(new ChainEvaluator<TInput, TValues, TEvaluation>(Chain, types));
}
