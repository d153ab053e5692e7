namespace Timbr.Typed.Tests.Pipelines.Fluent;

/// <summary>
/// Pipelines of specs. What is generic over the values so far is bound at run time, by the rules that the compiler has for extension methods.
/// </summary>
public static class ChainPipelines
{
    public static object Build(IReadOnlyList<ChainSpec> slots)
    {
        object builder = Pipeline.For<int>();
        foreach (var slot in slots)
        {
            builder = builder.GetType().Name.StartsWith("Async", StringComparison.Ordinal)
                ? slot.Waits ? AsyncPipelineBuilderExtensions.SlotAsync((dynamic)builder, (dynamic)Waiting(slot)) : AsyncPipelineBuilderExtensions.Slot((dynamic)builder, (dynamic)Calling(slot))
                : slot.Waits ? PipelineBuilderExtensions.SlotAsync((dynamic)builder, (dynamic)Waiting(slot)) : PipelineBuilderExtensions.Slot((dynamic)builder, (dynamic)Calling(slot));
        }

        return builder.GetType().Name.StartsWith("Async", StringComparison.Ordinal)
            ? AsyncPipelineBuilderExtensions.Build((dynamic)builder, WaveJson.Default)
            : PipelineBuilderExtensions.Build((dynamic)builder, WaveJson.Default);
    }

    private static Delegate Calling(ChainSpec slot) => slot.Parameters switch
    {
        0 => () => slot.Call(),
        1 => (int a) => slot.Call(a),
        2 => (int a, int b) => slot.Call(a, b),
        3 => (int a, int b, int c) => slot.Call(a, b, c),
        4 => (int a, int b, int c, int d) => slot.Call(a, b, c, d),
        5 => (int a, int b, int c, int d, int e) => slot.Call(a, b, c, d, e),
        6 => (int a, int b, int c, int d, int e, int f) => slot.Call(a, b, c, d, e, f),
        7 => (int a, int b, int c, int d, int e, int f, int g) => slot.Call(a, b, c, d, e, f, g),
        _ => (int a, int b, int c, int d, int e, int f, int g, int h) => slot.Call(a, b, c, d, e, f, g, h),
    };

    private static Delegate Waiting(ChainSpec slot) => slot.Parameters switch
    {
        0 => () => Later(slot),
        1 => (int a) => Later(slot, a),
        2 => (int a, int b) => Later(slot, a, b),
        3 => (int a, int b, int c) => Later(slot, a, b, c),
        4 => (int a, int b, int c, int d) => Later(slot, a, b, c, d),
        5 => (int a, int b, int c, int d, int e) => Later(slot, a, b, c, d, e),
        6 => (int a, int b, int c, int d, int e, int f) => Later(slot, a, b, c, d, e, f),
        7 => (int a, int b, int c, int d, int e, int f, int g) => Later(slot, a, b, c, d, e, f, g),
        _ => (int a, int b, int c, int d, int e, int f, int g, int h) => Later(slot, a, b, c, d, e, f, g, h),
    };

    private static async ValueTask<int> Later(ChainSpec slot, params int[] values)
    {
        await Task.Yield();
        return slot.Call(values);
    }
}
