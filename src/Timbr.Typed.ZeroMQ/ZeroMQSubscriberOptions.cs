using System.Globalization;

namespace Timbr.Typed;

/// <summary>How a <see cref="ZeroMQSubscriber"/> works.</summary>
public sealed class ZeroMQSubscriberOptions
{
    /// <summary>How many received messages may wait here to be read.</summary>
    /// <value>1 to 10,000,000. Default: 1,000, as in libzmq.</value>
    public int HighWaterMark { get; set; } = 1000;

    /// <summary>The longest frame accepted, in bytes. libzmq ends the connection to a peer that sends a longer one, for good: make a new subscriber.</summary>
    /// <value>24 to 2,147,483,591 (the longest array). Default: 67,108,864 (64 MiB).</value>
    public int MaxMessageSize { get; set; } = 64 * 1024 * 1024;

    /// <summary>Shared with the publishers of this process for <c>inproc://</c>; not disposed with the subscriber.</summary>
    /// <value>Default: null, the subscriber has its own.</value>
    public ZeroMQContext? Context { get; set; }

    internal IReadOnlyList<string>? LibraryNames { get; set; }

    internal static void Validate(ZeroMQSubscriberOptions options)
    {
        var fault =
            options.HighWaterMark is < 1 or > 10_000_000 ? Fault(nameof(HighWaterMark), options.HighWaterMark, "from 1 to 10,000,000 messages")
            : options.MaxMessageSize < MessageId.TextLength || options.MaxMessageSize > Array.MaxLength
                ? Fault(nameof(MaxMessageSize), options.MaxMessageSize, "from 24 to 2,147,483,591 bytes")
            : null;
        if (fault is not null)
        {
            throw new ArgumentOutOfRangeException(nameof(options), fault);
        }
    }

    private static string Fault(string option, int value, string bounds) =>
        string.Create(CultureInfo.InvariantCulture, $"{nameof(ZeroMQSubscriberOptions)}.{option} is {value}; it must be {bounds}.");
}
