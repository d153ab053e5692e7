namespace Timbr.Typed;

/// <summary>
/// A machine at one moment. Immutable. The counts are read one after the other while the machine runs; once it has stopped
/// they add up: every message taken in, or yielded by the source, is either in <see cref="Processed"/> or in <see cref="Dropped"/>.
/// </summary>
public sealed record MachineStatus
{
    /// <summary>What the machine does.</summary>
    public required MachineState State { get; init; }

    /// <summary>Messages evaluated, those of <see cref="Failed"/> and <see cref="Stopped"/> included.</summary>
    public required long Processed { get; init; }

    /// <summary>Of the processed messages, those in which a slot failed.</summary>
    public required long Failed { get; init; }

    /// <summary>Of the processed messages, those that a slot ended with <see cref="Step.Stop{T}"/>. One can be failed too.</summary>
    public required long Stopped { get; init; }

    /// <summary>
    /// Messages given up: those of the source that <see cref="MachineOptions.WhenFull"/> drops, those waiting at a stop that discards, one whose
    /// asynchronous slots it cancelled, and what a source yielded too late.
    /// </summary>
    public required long Dropped { get; init; }

    /// <summary>
    /// Values that JSON cannot say, of messages that were published: NaN, nested too deep, a getter that throws. Each stands in its message as an
    /// <c>_exception</c> object; the message is not failed for that.
    /// </summary>
    public required long Unwritten { get; init; }

    /// <summary>Messages that wait; the one in hand is not among them.</summary>
    public required long QueueDepth { get; init; }

    /// <summary>
    /// How many messages can wait: <see cref="MachineOptions.QueueCapacity"/>, and as many again where messages come both
    /// from a source and from callers of <c>Put</c>, since each has a queue of its own.
    /// </summary>
    public required long QueueCapacity { get; init; }

    /// <summary>The id of the message being evaluated; null when none is.</summary>
    public required MessageId? CurrentId { get; init; }

    /// <summary>The id of the message evaluated last; null before the first.</summary>
    public required MessageId? LastId { get; init; }

    /// <summary>When the message evaluated last was taken from the queue, to the second; null before the first.</summary>
    public DateTimeOffset? LastTime => LastId?.Time;

    /// <summary>What the source does.</summary>
    public required SourceState SourceState { get; init; }

    /// <summary>The last failure of a slot (a <see cref="SlotException"/>), the source or a publisher, or why a value was last not written; null if there was none.</summary>
    public required Exception? LastError { get; init; }

    /// <summary>How long the machine has run, or ran; zero before its start.</summary>
    public required TimeSpan Uptime { get; init; }

    /// <summary>The publishers, in the order in which they were added.</summary>
    public required IReadOnlyList<PublisherStatus> Publishers { get; init; }
}
