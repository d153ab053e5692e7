using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace Timbr.Typed;

public static partial class AsyncPipelineBuilderExtensions
{
    /// <summary>Builds a pipeline of 1 slot.</summary>
    /// <param name="builder">The pipeline in the making.</param>
    /// <param name="context">
    /// Writes and reads the types of the message and of the slots' values, as its options say; numbers, texts, booleans, dates, times and <see cref="Guid"/>
    /// need not be declared.
    /// </param>
    /// <exception cref="NotSupportedException">The context does not know one of the types; says which, and what to add.</exception>
    public static AsyncPipeline<TInput, Evaluation<TInput, T0>> Build<TInput, T0>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<None, TInput>, T0>> builder, JsonSerializerContext context) =>
        builder.Build<TInput, Evaluation<TInput, T0>>(JsonTypes.Of(context));

    /// <summary>Builds a pipeline of 1 slot, with JSON by reflection and default options.</summary>
    [RequiresUnreferencedCode(JsonTypes.Reflects)]
    [RequiresDynamicCode(JsonTypes.Reflects)]
    public static AsyncPipeline<TInput, Evaluation<TInput, T0>> Build<TInput, T0>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<None, TInput>, T0>> builder) =>
        builder.Build<TInput, Evaluation<TInput, T0>>(JsonTypes.Default());

    /// <summary>Builds a pipeline of 2 slots.</summary>
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1>> Build<TInput, T0, T1>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>> builder, JsonSerializerContext context) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1>>(JsonTypes.Of(context));

    /// <summary>Builds a pipeline of 2 slots, with JSON by reflection and default options.</summary>
    [RequiresUnreferencedCode(JsonTypes.Reflects)]
    [RequiresDynamicCode(JsonTypes.Reflects)]
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1>> Build<TInput, T0, T1>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>> builder) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1>>(JsonTypes.Default());

    /// <summary>Builds a pipeline of 3 slots.</summary>
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2>> Build<TInput, T0, T1, T2>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>> builder, JsonSerializerContext context) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2>>(JsonTypes.Of(context));

    /// <summary>Builds a pipeline of 3 slots, with JSON by reflection and default options.</summary>
    [RequiresUnreferencedCode(JsonTypes.Reflects)]
    [RequiresDynamicCode(JsonTypes.Reflects)]
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2>> Build<TInput, T0, T1, T2>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>> builder) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2>>(JsonTypes.Default());

    /// <summary>Builds a pipeline of 4 slots.</summary>
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2, T3>> Build<TInput, T0, T1, T2, T3>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>, T3>> builder, JsonSerializerContext context) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2, T3>>(JsonTypes.Of(context));

    /// <summary>Builds a pipeline of 4 slots, with JSON by reflection and default options.</summary>
    [RequiresUnreferencedCode(JsonTypes.Reflects)]
    [RequiresDynamicCode(JsonTypes.Reflects)]
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2, T3>> Build<TInput, T0, T1, T2, T3>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>, T3>> builder) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2, T3>>(JsonTypes.Default());

    /// <summary>Builds a pipeline of 5 slots.</summary>
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2, T3, T4>> Build<TInput, T0, T1, T2, T3, T4>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>, T3>, T4>> builder, JsonSerializerContext context) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2, T3, T4>>(JsonTypes.Of(context));

    /// <summary>Builds a pipeline of 5 slots, with JSON by reflection and default options.</summary>
    [RequiresUnreferencedCode(JsonTypes.Reflects)]
    [RequiresDynamicCode(JsonTypes.Reflects)]
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2, T3, T4>> Build<TInput, T0, T1, T2, T3, T4>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>, T3>, T4>> builder) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2, T3, T4>>(JsonTypes.Default());

    /// <summary>Builds a pipeline of 6 slots.</summary>
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5>> Build<TInput, T0, T1, T2, T3, T4, T5>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>, T3>, T4>, T5>> builder, JsonSerializerContext context) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5>>(JsonTypes.Of(context));

    /// <summary>Builds a pipeline of 6 slots, with JSON by reflection and default options.</summary>
    [RequiresUnreferencedCode(JsonTypes.Reflects)]
    [RequiresDynamicCode(JsonTypes.Reflects)]
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5>> Build<TInput, T0, T1, T2, T3, T4, T5>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>, T3>, T4>, T5>> builder) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5>>(JsonTypes.Default());

    /// <summary>Builds a pipeline of 7 slots.</summary>
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5, T6>> Build<TInput, T0, T1, T2, T3, T4, T5, T6>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>, T3>, T4>, T5>, T6>> builder, JsonSerializerContext context) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5, T6>>(JsonTypes.Of(context));

    /// <summary>Builds a pipeline of 7 slots, with JSON by reflection and default options.</summary>
    [RequiresUnreferencedCode(JsonTypes.Reflects)]
    [RequiresDynamicCode(JsonTypes.Reflects)]
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5, T6>> Build<TInput, T0, T1, T2, T3, T4, T5, T6>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>, T3>, T4>, T5>, T6>> builder) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5, T6>>(JsonTypes.Default());

    /// <summary>Builds a pipeline of 8 slots.</summary>
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5, T6, T7>> Build<TInput, T0, T1, T2, T3, T4, T5, T6, T7>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>, T3>, T4>, T5>, T6>, T7>> builder, JsonSerializerContext context) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5, T6, T7>>(JsonTypes.Of(context));

    /// <summary>Builds a pipeline of 8 slots, with JSON by reflection and default options.</summary>
    [RequiresUnreferencedCode(JsonTypes.Reflects)]
    [RequiresDynamicCode(JsonTypes.Reflects)]
    public static AsyncPipeline<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5, T6, T7>> Build<TInput, T0, T1, T2, T3, T4, T5, T6, T7>(
        this AsyncPipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<None, TInput>, T0>, T1>, T2>, T3>, T4>, T5>, T6>, T7>> builder) =>
        builder.Build<TInput, Evaluation<TInput, T0, T1, T2, T3, T4, T5, T6, T7>>(JsonTypes.Default());
}
