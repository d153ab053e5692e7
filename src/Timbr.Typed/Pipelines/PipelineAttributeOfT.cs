namespace Timbr.Typed;

/// <summary>Marks a pipeline class and names its message type.</summary>
/// <typeparam name="TInput">The type of the messages.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PipelineAttribute<TInput> : Attribute
{
    /// <inheritdoc cref="PipelineAttribute.Slots"/>
    public int Slots { get; set; }

    /// <inheritdoc cref="PipelineAttribute.PropertyNaming"/>
    public PropertyNaming PropertyNaming { get; set; }

    /// <inheritdoc cref="PipelineAttribute.JsonContext"/>
    public Type? JsonContext { get; set; }

    /// <inheritdoc cref="PipelineAttribute.MaxJsonDepth"/>
    public int MaxJsonDepth { get; set; } = 64;

    /// <inheritdoc cref="PipelineAttribute.MaxJsonBytes"/>
    public int MaxJsonBytes { get; set; } = int.MaxValue;
}
