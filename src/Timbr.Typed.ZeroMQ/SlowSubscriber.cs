namespace Timbr.Typed;

/// <summary>What a publisher does when a subscriber has as many messages waiting as <see cref="ZeroMQPublisherOptions.HighWaterMark"/> allows.</summary>
public enum SlowSubscriber
{
    /// <summary>
    /// The message is dropped, for every subscriber, and counted in <see cref="ZeroMQPublisher.Dropped"/>: all subscribers
    /// see the same messages, and what one received and what was dropped add up to what was published.
    /// </summary>
    Drop,

    /// <summary>
    /// The publisher waits for the slowest subscriber, and the machine with it, until that one reads on, goes away, or the
    /// publisher is disposed. Nothing is dropped while it is open.
    /// </summary>
    Block,

    /// <summary>
    /// What a ZeroMQ PUB socket does: only the slow subscriber loses messages. libzmq does not tell how many, so they are
    /// not counted here; the subscriber sees the gap in the ids.
    /// </summary>
    DropUncounted,
}
