namespace Timbr.Typed;

/// <summary>How a machine runs, with what depends on the type of its messages.</summary>
/// <typeparam name="TInput">The type of the message.</typeparam>
public sealed class MachineOptions<TInput> : MachineOptions
{
    /// <summary>
    /// What messages have in common that one worker is to evaluate, in the order in which they came: <c>quake => quake.Region</c>. Several workers need it
    /// where slots have state: each worker has states of its own.
    /// </summary>
    /// <value>Null, the default, for any worker.</value>
    public Func<TInput, PartitionKey>? PartitionBy { get; set; }

    internal override Type? MessageType => typeof(TInput);
}
