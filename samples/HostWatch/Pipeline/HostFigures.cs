namespace HostWatch;

/// <summary>What a machine says of itself at one moment. Processor times and disk bytes are counters: they only grow until the machine starts anew.</summary>
/// <param name="Time">When it was read.</param>
/// <param name="ProcessorBusy">Time in which processors worked, of all of them together, in ticks of the system.</param>
/// <param name="ProcessorTotal">Time that went by, of all processors together, in the same ticks.</param>
/// <param name="MemoryTotal">Bytes of memory.</param>
/// <param name="MemoryAvailable">Bytes that programs could still get.</param>
/// <param name="DiskBytes">Bytes read from disks and written to them.</param>
public sealed record HostFigures(
    DateTimeOffset Time,
    long ProcessorBusy,
    long ProcessorTotal,
    long MemoryTotal,
    long MemoryAvailable,
    long DiskBytes);
