namespace Timbr.Typed;

/// <summary>How a machine runs. The machine takes the values at its creation; later changes have no effect on it.</summary>
public sealed class MachineOptions
{
    /// <summary>The largest <see cref="QueueCapacity"/>: 16,777,216.</summary>
    public const int MaxQueueCapacity = 1 << 24;

    /// <summary>The largest <see cref="PreviewCount"/>: 1,000.</summary>
    public const int MaxPreviewCount = 1000;

    /// <summary>How many messages can wait: for the source, and for all callers of <c>Put</c> together.</summary>
    /// <value>1 to 16,777,216; 1,024 by default.</value>
    public int QueueCapacity { get; set; } = 1024;

    /// <summary>How many messages there will be, where that is known; for progress alone.</summary>
    /// <value>More than zero; null, the default, where it is not known.</value>
    public long? ExpectedMessages { get; set; }

    /// <summary>
    /// How many good and how many failed messages <c>Previews</c> shows. The machine holds on to as many, so take 0 where messages are large, or used
    /// again once they are processed.
    /// </summary>
    /// <value>0 to 1,000; 10 by default.</value>
    public int PreviewCount { get; set; } = 10;

    /// <summary>How long <c>StopAsync</c> waits for what is to be finished, before it throws.</summary>
    /// <value>More than zero, at most 24 days, or <see cref="Timeout.InfiniteTimeSpan"/>; 30 s by default.</value>
    public TimeSpan StopTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>The clock of message ids, and of every wait.</summary>
    /// <value>Never null; the system's by default.</value>
    public TimeProvider TimeProvider { get; set; } = TimeProvider.System;

    /// <summary>A copy with every value checked.</summary>
    internal static MachineOptions Validated(MachineOptions options)
    {
        if (options.QueueCapacity is < 1 or > MaxQueueCapacity)
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(QueueCapacity), options.QueueCapacity, "1 to 16,777,216"));
        }

        if (options.StopTimeout != Timeout.InfiniteTimeSpan && (options.StopTimeout <= TimeSpan.Zero || options.StopTimeout > TimeSpan.FromDays(24)))
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(StopTimeout), options.StopTimeout, "more than zero and at most 24 days, or Timeout.InfiniteTimeSpan"));
        }

        if (options.PreviewCount is < 0 or > MaxPreviewCount)
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(PreviewCount), options.PreviewCount, "0 to 1,000"));
        }

        if (options.ExpectedMessages <= 0)
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(ExpectedMessages), options.ExpectedMessages, "more than zero, or null"));
        }

        return options.TimeProvider is null
            ? throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(TimeProvider), "null", "a clock"))
            : (MachineOptions)options.MemberwiseClone();
    }

    private static string Problem(string option, object value, string bounds) =>
        FormattableString.Invariant($"MachineOptions.{option} is {value}; it must be {bounds}.");
}
