using System.ComponentModel;
using System.Text.Json.Serialization;

namespace Timbr.Typed;

public static partial class PipelineBuilderExtensions
{
    /// <summary>Refuses a pipeline of more than 8 slots, in a sentence.</summary>
    [Obsolete(FluentLimit.Exceeded, error: true)]
    [EditorBrowsable(EditorBrowsableState.Never)]
    public static Pipeline<T0, Evaluation<T0, T1, T2, T3, T4, T5, T6, T7, T8>> Build<TBefore, T0, T1, T2, T3, T4, T5, T6, T7, T8, T9>(
        this PipelineBuilder<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<SlotValues<TBefore, T0>, T1>, T2>, T3>, T4>, T5>, T6>, T7>, T8>, T9>> builder, JsonSerializerContext? context = null) =>
        throw new NotSupportedException(FluentLimit.Exceeded);
}
