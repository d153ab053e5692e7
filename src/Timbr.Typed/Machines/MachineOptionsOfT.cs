namespace Timbr.Typed;

/// <summary>How a machine runs, with what depends on the type of its messages.</summary>
/// <typeparam name="TInput">The type of the message.</typeparam>
public sealed class MachineOptions<TInput> : MachineOptions
{
    /// <summary>
    /// What messages have in common that one worker is to evaluate, in the order in which they came: <c>quake => quake.Region</c>. Several workers need it
    /// where slots have state: each worker has states of its own.
    /// </summary>
    /// <remarks>A single worker does not call it. If it throws, the message reaches no slot and is not published; it counts as failed, and an event tells of it.</remarks>
    /// <value>Null, the default, for any worker.</value>
    public Func<TInput, PartitionKey>? PartitionBy { get; set; }

    internal override Type? MessageType => typeof(TInput);
}
