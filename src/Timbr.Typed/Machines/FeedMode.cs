namespace Timbr.Typed;

/// <summary>How a feed reaches the workers of a run.</summary>
public enum FeedMode
{
    /// <summary>
    /// The whole feed is read into memory first; then the workers start. However long the feed is, none of it is dropped for want of room, and all of it waits:
    /// <see cref="StopMode.Drain"/> processes all of it, <see cref="StopMode.Discard"/> drops the rest, a failed slot that stops the machine leaves it waiting.
    /// </summary>
    Batch,

    /// <summary>The workers start, and the feed is read while they work, no further ahead than the queue has room.</summary>
    Stream,
}
