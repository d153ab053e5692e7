namespace Timbr.Typed;

/// <summary>
/// Marks a <c>static partial</c> class whose <see cref="SlotAttribute"/> methods form a pipeline.
/// The message type is the type of the parameter that receives the message; where no slot takes it, use
/// <see cref="PipelineAttribute{TInput}"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PipelineAttribute : Attribute
{
    /// <summary>The least number of slots, 0 to 64. Numbers that no method declares pass the value before them on. Default 0: as many as are declared.</summary>
    public int Slots { get; set; }

    /// <summary>How the members of the pipeline's types are named in JSON. Default <see cref="PropertyNaming.AsDeclared"/>.</summary>
    public PropertyNaming PropertyNaming { get; set; }

    /// <summary>
    /// A <see cref="System.Text.Json.Serialization.JsonSerializerContext"/> that writes and reads the types that it declares with
    /// <c>[JsonSerializable]</c> and that generated JSON does not cover, such as <see cref="object"/>. Default: none.
    /// </summary>
    public Type? JsonContext { get; set; }

    /// <summary>
    /// How deep objects and arrays may be nested in a value that is read or written as JSON: 1 to 1,000, since reading and writing
    /// recurse. Default 64, as in System.Text.Json.
    /// </summary>
    public int MaxJsonDepth { get; set; } = 64;

    /// <summary>How many bytes a message that is read from JSON may have; at least 1. Default: as many as there are.</summary>
    public int MaxJsonBytes { get; set; } = int.MaxValue;
}
