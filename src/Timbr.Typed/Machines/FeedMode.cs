namespace Timbr.Typed;

/// <summary>How a feed reaches the workers of a run.</summary>
public enum FeedMode
{
    /// <summary>The whole feed is read into memory first; then the workers start. However long the feed is, none of it is dropped or waits for room.</summary>
    Batch,

    /// <summary>The workers start, and the feed is read while they work, no further ahead than the queue has room.</summary>
    Stream,
}
