using System.Globalization;

namespace Timbr.Typed;

/// <summary>How a <see cref="ZeroMQPublisher"/> works.</summary>
public sealed class ZeroMQPublisherOptions
{
    /// <summary>How many messages may wait for each subscriber before it counts as slow.</summary>
    /// <value>1 to 10,000,000. Default: 1,000, as in libzmq. Buffers of the operating system and of the subscriber come on top.</value>
    public int HighWaterMark { get; set; } = 1000;

    /// <summary>What happens when a subscriber is slow.</summary>
    /// <value>Default: <see cref="SlowSubscriber.Drop"/>, so that no subscriber can stop a machine.</value>
    public SlowSubscriber WhenSlow { get; set; } = SlowSubscriber.Drop;

    /// <summary>How long disposing waits for messages that are on their way.</summary>
    /// <value>0 to 1 hour. Default: 1 second.</value>
    public TimeSpan Linger { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Shared with the subscribers of this process for <c>inproc://</c>; not disposed with the publisher.</summary>
    /// <value>Default: null, the publisher has its own.</value>
    public ZeroMQContext? Context { get; set; }

    internal IReadOnlyList<string>? LibraryNames { get; set; }

    /// <summary>A copy of <paramref name="options"/>, all within bounds.</summary>
    internal static ZeroMQPublisherOptions Validated(ZeroMQPublisherOptions options)
    {
        var fault =
            options.HighWaterMark is < 1 or > 10_000_000 ? Fault(nameof(HighWaterMark), options.HighWaterMark, "from 1 to 10,000,000 messages")
            : options.Linger < TimeSpan.Zero || options.Linger > TimeSpan.FromHours(1) ? Fault(nameof(Linger), options.Linger, "from 0 to 1 hour")
            : options.WhenSlow is < SlowSubscriber.Drop or > SlowSubscriber.DropUncounted ? Fault(nameof(WhenSlow), options.WhenSlow, "Drop, Block or DropUncounted")
            : null;
        return fault is null ? (ZeroMQPublisherOptions)options.MemberwiseClone() : throw new ArgumentOutOfRangeException(nameof(options), fault);
    }

    private static string Fault(string option, object value, string bounds) =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(ZeroMQPublisherOptions)}.{option} is {value}; it must be {bounds}.");
}
