namespace Timbr.Typed;

/// <summary>How a machine runs. The machine takes the values at its creation; later changes have no effect on it.</summary>
public class MachineOptions
{
    /// <summary>The largest number of <see cref="Workers"/>: 1,024.</summary>
    public const int MaxWorkers = 1024;

    /// <summary>The largest <see cref="QueueCapacity"/>: 16,777,216.</summary>
    public const int MaxQueueCapacity = 1 << 24;

    /// <summary>The largest <see cref="PreviewCount"/>: 1,000.</summary>
    public const int MaxPreviewCount = 1000;

    /// <summary>How many messages can wait: for the source, and for all callers of <c>Put</c> together.</summary>
    /// <remarks>Several workers have some stand ready besides: one while slots are slow, up to 64 while they are quick, or 32 a worker with more than four,
    /// but no more than this; where messages are partitioned as many as that in any case.</remarks>
    /// <value>1 to 16,777,216; 1,024 by default.</value>
    public int QueueCapacity { get; set; } = 1024;

    /// <summary>
    /// How many messages are evaluated at the same time. Several workers are for slow messages, and for slots that
    /// wait; where slots have state, <see cref="MachineOptions{TInput}.PartitionBy"/> must say which messages belong together.
    /// </summary>
    /// <remarks>
    /// The number is the limit of what slots have under way: 200 workers are at most 200 messages at once. Several workers of a pipeline with asynchronous slots
    /// share the threads of the pool, and have none while their slots wait; without asynchronous slots each worker is a thread of its own. For slots that compute
    /// take as many as there are processors; for slots that wait, as many as what they wait for can bear. Slots of one message that do not read one another overlap
    /// whatever the number.
    /// </remarks>
    /// <value>1 to 1,024; 1 by default.</value>
    public int Workers { get; set; } = 1;

    /// <summary>
    /// Whether messages are published in the order in which they were taken in, however many workers there are. Otherwise each leaves
    /// when it is ready; ids count messages as they were taken in, so that a subscriber who counts what is missing counts a message until it comes.
    /// </summary>
    /// <value>True by default.</value>
    public bool KeepOrder { get; set; } = true;

    /// <summary>What becomes of a message of the source for which there is no room. Messages that are put are never dropped: <c>Put</c> tells its caller.</summary>
    /// <value><see cref="WhenFull.Wait"/> by default.</value>
    public WhenFull WhenFull { get; set; }

    /// <summary>What the machine does after a message in which a slot failed.</summary>
    /// <value><see cref="OnSlotError.Continue"/> by default.</value>
    public OnSlotError OnSlotError { get; set; }

    /// <summary>
    /// After how long without a message a source is taken to have come to its end. The time counts from the moment at which all
    /// workers have nothing to do, or a source is set or begun anew after that, and not while the machine is paused. For sources that have no end of their own.
    /// </summary>
    /// <value>More than zero, at most 24 days, or <see cref="Timeout.InfiniteTimeSpan"/>, the default.</value>
    public TimeSpan DryTimeout { get; set; } = Timeout.InfiniteTimeSpan;

    /// <summary>How many messages there will be, where that is known; for progress alone.</summary>
    /// <value>More than zero; null, the default, where it is not known.</value>
    public long? ExpectedMessages { get; set; }

    /// <summary>
    /// How many good and how many failed messages <c>Previews</c> shows. The machine holds on to as many, so take 0 where messages are large, or used
    /// again once they are processed. Up to ten cost a few nanoseconds a message; for more than that every good message is copied.
    /// </summary>
    /// <value>0 to 1,000; 10 by default.</value>
    public int PreviewCount { get; set; } = 10;

    /// <summary>
    /// How long <c>StopAsync</c> waits for what is to be finished, before it throws; <c>SaveState</c> waits as long for the message in hand, by the
    /// system's clock, since a clock that stands still would keep its caller.
    /// </summary>
    /// <value>More than zero, at most 24 days, or <see cref="Timeout.InfiniteTimeSpan"/>; 30 s by default.</value>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of message ids, and of every wait but that of <c>SaveState</c>. With the <c>VirtualTime</c> of Timbr.Typed.Testing the machine has no threads: the clock drives it.</summary>
    /// <value>Never null; the system's by default.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>The type of message that they are for; null for any.</summary>
    internal virtual Type? MessageType => null;

    /// <summary>A copy with every value checked.</summary>
    internal static MachineOptions Validated(MachineOptions options)
    {
        if (options.QueueCapacity is < 1 or > MaxQueueCapacity)
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(QueueCapacity), options.QueueCapacity, "1 to 16,777,216"));
        }

        if (options.Workers is < 1 or > MaxWorkers)
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(Workers), options.Workers, "1 to 1,024"));
        }

        if (!Enum.IsDefined(options.WhenFull))
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(WhenFull), (int)options.WhenFull, "Wait, DropNewest or DropOldest"));
        }

        if (!Enum.IsDefined(options.OnSlotError))
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(OnSlotError), (int)options.OnSlotError, "Continue, Stop or Throw"));
        }

        if (options.PreviewCount is < 0 or > MaxPreviewCount)
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(PreviewCount), options.PreviewCount, "0 to 1,000"));
        }

        if (options.ExpectedMessages <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(ExpectedMessages), options.ExpectedMessages, "more than zero, or null"));
        }

        CheckTime(nameof(DryTimeout), options.DryTimeout, nameof(options));
        CheckTime(nameof(StopTimeout), options.StopTimeout, nameof(options));
        return options.TimeProvider is null
            ? throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(TimeProvider), "null", "a clock"))
            : (MachineOptions)options.MemberwiseClone();
    }

    private static void CheckTime(string option, TimeSpan value, string parameter)
    {
        if (value != Timeout.InfiniteTimeSpan && (value <= TimeSpan.Zero || value > TimeSpan.FromDays(24)))
        {
            throw new ArgumentOutOfRangeException(parameter, Problem(option, value, "more than zero and at most 24 days, or Timeout.InfiniteTimeSpan"));
        }
    }

    private static string Problem(string option, object value, string bounds) =>
        FormattableString.Invariant($"MachineOptions.{option} is {value}; it must be {bounds}.");
}
