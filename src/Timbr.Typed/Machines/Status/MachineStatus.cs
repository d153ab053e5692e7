namespace Timbr.Typed;

/// <summary>
/// A machine at one moment. Immutable. The counts are read one after the other while the machine runs; once it has stopped
/// they add up: every message taken in, yielded by the source or read for a batch is either in <see cref="Processed"/> or in <see cref="Dropped"/>; with
/// <see cref="StopMode.Keep"/>, or after a failed slot stopped it, those that are in neither are in <see cref="QueueDepth"/>.
/// </summary>
public sealed record MachineStatus
{
    /// <summary>The pipeline's name.</summary>
    public required string Pipeline { get; init; }

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
    /// asynchronous slots it cancelled or that waited for a slot to be tried again, and what a source yielded too late.
    /// </summary>
    public required long Dropped { get; init; }

    /// <summary>
    /// Values that JSON cannot say, of messages that were published: NaN, nested too deep, a getter that throws. Each stands in its message as an
    /// <c>_exception</c> object; the message is not failed for that.
    /// </summary>
    public required long Unwritten { get; init; }

    /// <summary>Messages processed in a second: over the last five, or since the start where that is less; once the machine has ended, before its end.</summary>
    public required double Rate { get; init; }

    /// <summary>Messages processed in each of the last seconds, oldest first: at most 30, fewer where the machine has not run for so long.</summary>
    public IReadOnlyList<double> RecentRates { get; init; } = [];

    /// <summary>The share of the processed messages in which a slot failed, 0 to 1; null before the first message.</summary>
    public double? FailureRatio => Processed > 0 ? Math.Min(1, (double)Failed / Processed) : null;

    /// <summary>How many messages there will be, by <see cref="MachineOptions.ExpectedMessages"/>, otherwise by the batch once it is read; null where that is not known.</summary>
    public required long? ExpectedTotal { get; init; }

    /// <summary>The share of the expected messages that is processed, 0 to 1; null where no number is expected.</summary>
    public double? Progress => ExpectedTotal is { } total ? Processed < total ? (double)Processed / total : 1 : null;

    /// <summary>How long the rest takes at this rate; null where no number is expected, nothing moves, or the machine is paused, kept or stopped.</summary>
    public TimeSpan? Eta => ExpectedTotal is { } total ? TimeOf(Math.Max(0, total - Processed)) : null;

    /// <summary>Messages that wait; those in hand are not among them. With several workers there may be some more than the capacity: those that stand ready.</summary>
    public required long QueueDepth { get; init; }

    /// <summary>
    /// How many messages can wait: <see cref="MachineOptions.QueueCapacity"/>, and as many again where messages come both
    /// from a source and from callers of <c>Put</c>, since each has a queue of its own. A batch waits as a whole: it comes on top of the former.
    /// </summary>
    public required long QueueCapacity { get; init; }

    /// <summary>Whether as many messages wait as can, so that the next one waits for room, is refused or dropped; where there are two queues, both are full.</summary>
    public bool IsQueueFull => QueueDepth >= QueueCapacity;

    /// <summary>How long it takes at this rate until what waits is processed, if nothing more comes; zero where nothing waits, null where nothing moves or the machine is paused, kept or stopped.</summary>
    public TimeSpan? QueueEta => QueueDepth > 0 ? TimeOf(QueueDepth) : TimeSpan.Zero;

    /// <summary>The id of the message being evaluated; null when none is.</summary>
    public required MessageId? CurrentId { get; init; }

    /// <summary>When the message being evaluated was taken from the queue, to the second; null when none is.</summary>
    public DateTimeOffset? CurrentTime => CurrentId?.Time;

    /// <summary>The id of the message evaluated last; null before the first.</summary>
    public required MessageId? LastId { get; init; }

    /// <summary>When the message evaluated last was taken from the queue, to the second; null before the first.</summary>
    public DateTimeOffset? LastTime => LastId?.Time;

    /// <summary>What the source does.</summary>
    public required SourceState SourceState { get; init; }

    /// <summary>The position up to which the messages of an <see cref="IMessageSource{T}"/> are acknowledged; null where none are.</summary>
    public long? Acknowledged { get; init; }

    /// <summary>Messages that an <see cref="IMessageSource{T}"/> has delivered and that are not acknowledged: they wait, are in hand, or have just been done.</summary>
    public long Unacknowledged { get; init; }

    /// <summary>The last failure of a slot (a <see cref="SlotException"/>), the source or a publisher, or why a value was last not written; null if there was none.</summary>
    public required Exception? LastError { get; init; }

    /// <summary>How long the machine has run, or ran; zero before its start.</summary>
    public required TimeSpan Uptime { get; init; }

    /// <summary>How many events were handed to handlers and observers; what nobody listened to is not counted.</summary>
    public required long Events { get; init; }

    /// <summary>How many events nobody got, since thousands waited for the machine's thread, which is in a slot, and one of the same kind among them.</summary>
    public required long EventsLost { get; init; }

    /// <summary>How many times an event handler or an observer threw.</summary>
    public required long HandlerFailures { get; init; }

    /// <summary>The slots, by number.</summary>
    public required IReadOnlyList<SlotStatus> Slots { get; init; }

    /// <summary>The publishers, in the order in which they were added.</summary>
    public required IReadOnlyList<PublisherStatus> Publishers { get; init; }

    /// <summary>
    /// All of it as text: a line for each key, in capitals, then a table of the slots; lines ended by \n. Control characters of names and errors are spaces,
    /// and U+FFFD stands for marks that would turn the direction of the text.
    /// </summary>
    public string ToText() => StatusText.Of(this);

    /// <summary>
    /// All of it as a fragment of HTML, a <c>div</c>, for pages in UTF-8: without script, with its style in it, every text encoded, in the colours of the
    /// page's <c>color-scheme</c>.
    /// A text that is a web address is a link, shortened to its last ten characters. Line ends of errors are kept; other control characters, and marks that
    /// would turn the direction of the text, are replaced as in <see cref="ToText"/>.
    /// </summary>
    public string ToHtml() => StatusHtml.Of(this);

    /// <summary>The most of it in a line: <c>Quakes: Running, 1,707 processed, 0 failed, 412 k/s, queue 0 of 1,024</c></summary>
    public override string ToString() =>
        $"{Pipeline}: {State}, {Figure.Count(Processed)} processed, {Figure.Count(Failed)} failed, {Figure.Rate(Rate)}, queue {Figure.Count(QueueDepth)} of {Figure.Count(QueueCapacity)}";

    // Nothing that moves at no rate is not a number, and takes no time that is known. The rate is that of the last seconds: of a machine that holds it says nothing.
    private TimeSpan? TimeOf(long messages)
    {
        if (State is MachineState.Paused or MachineState.Kept or MachineState.Stopped)
        {
            return null;
        }

        var seconds = messages / Rate;
        return seconds < TimeSpan.MaxValue.TotalSeconds ? TimeSpan.FromSeconds(seconds) : null;
    }
}
