namespace Timbr.Typed;

/// <summary>How NDJSON is read. The source takes the values at its creation.</summary>
public sealed class NdjsonOptions
{
    /// <summary>The longest line in bytes, its end not counted. A longer one is a bad line and is never held in memory.</summary>
    /// <value>1 to 1,073,741,824; 1 MiB by default.</value>
    public int MaxLineBytes { get; set; } = 1 << 20;

    /// <summary>What becomes of a line that is not a message.</summary>
    /// <value><see cref="BadLine.Skip"/> by default.</value>
    public BadLine WhenBad { get; set; } = BadLine.Skip;

    /// <summary>Called for each bad line, on the thread that reads. What it throws ends the source.</summary>
    /// <value>Null by default: bad lines are counted only.</value>
    public Action<BadLineArguments>? OnBadLine { get; set; }

    /// <summary>A copy with every value checked.</summary>
    internal static NdjsonOptions Validated(NdjsonOptions options) => options.MaxLineBytes is >= 1 and <= 1 << 30
        ? (NdjsonOptions)options.MemberwiseClone()
        : throw new ArgumentOutOfRangeException(nameof(options), FormattableString.Invariant($"NdjsonOptions.MaxLineBytes is {options.MaxLineBytes}; it must be 1 to 1,073,741,824."));
}
