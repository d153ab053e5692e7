namespace Timbr.Typed;

/// <summary>How a slot that threw is tried again, before its message counts as failed. The values are taken when they are handed in.</summary>
public sealed class RetryOptions
{
    /// <summary>How often the slot is called again after its first failure.</summary>
    /// <value>1 to 1,000,000; 3 by default.</value>
    public int MaxRetries { get; set; } = 3;

    /// <summary>How long the first retry waits; each further one waits twice as long as the one before.</summary>
    /// <value>Zero to a day; 100 ms by default.</value>
    public TimeSpan Delay { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>The longest wait.</summary>
    /// <value>Zero to a day; 30 s by default.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Whether an exception is worth trying again. What it throws counts as no.</summary>
    /// <value>Never null; every exception by default.</value>
    public Func<Exception, bool> ShouldRetry { get; set; } = static _ => true;

    /// <summary>A copy with every value checked.</summary>
    internal static RetryOptions Validated(RetryOptions options)
    {
        if (options.MaxRetries is < 1 or > 1_000_000)
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(MaxRetries), options.MaxRetries, "1 to 1,000,000"));
        }

        if (!IsDelay(options.Delay))
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(Delay), options.Delay, "zero to a day"));
        }

        if (!IsDelay(options.MaxDelay))
        {
            throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(MaxDelay), options.MaxDelay, "zero to a day"));
        }

        return options.ShouldRetry is null
            ? throw new ArgumentOutOfRangeException(nameof(options), Problem(nameof(ShouldRetry), "null", "a function"))
            : (RetryOptions)options.MemberwiseClone();
    }

    private static bool IsDelay(TimeSpan delay) => delay >= TimeSpan.Zero && delay <= TimeSpan.FromDays(1);

    private static string Problem(string option, object value, string bounds) =>
        FormattableString.Invariant($"RetryOptions.{option} is {value}; it must be {bounds}.");
}
