namespace Timbr.Typed;

/// <summary>
/// Builds pipelines of up to 8 slots without the generator, for scripts, tests and file-based apps:
/// <c>Pipeline.For&lt;int&gt;().Slot(x => x * x).Slot((square, x) => square - x).Build()</c>.
/// </summary>
public static class Pipeline
{
    /// <summary>Begins a pipeline.</summary>
    /// <typeparam name="TInput">The type of the message.</typeparam>
    /// <param name="name">The pipeline's name, for errors and the graph; not blank.</param>
    /// <exception cref="ArgumentException">The name is blank.</exception>
    public static PipelineBuilder<SlotValues<None, TInput>> For<TInput>(string name = nameof(Pipeline))
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return new(new MessageChain<TInput>(name));
    }
}
