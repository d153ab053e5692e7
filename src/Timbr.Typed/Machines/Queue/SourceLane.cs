namespace Timbr.Typed;

/// <summary>The queue between one source, which writes, and the worker, which takes batches.</summary>
internal abstract class SourceLane<T>
{
    /// <summary>Called by the writer when an item finds no room: it waits for room, or drops one.</summary>
    public Action? OnFull { get; set; }

    /// <summary>Who is told that items are done; null for nobody. The writer sets it before the first item that it is for, when all before are done.</summary>
    public Acknowledger? Acknowledger { get; set; }

    /// <summary>How many items the source has yielded, dropped ones included. Tells whether it gets on.</summary>
    public abstract long Offered { get; }

    /// <summary>Items that were dropped for want of room.</summary>
    public abstract long Dropped { get; }

    /// <summary>Items that wait, those that the reader took and has not started included.</summary>
    public abstract long Waiting { get; }

    /// <summary>For the reader: whether there is nothing to take.</summary>
    public abstract bool IsEmpty { get; }

    /// <summary>Whether the writer waits for room.</summary>
    public abstract bool HasWaitingWriter { get; }

    /// <summary>The count of items that the reader has started; it alone counts up.</summary>
    public abstract ref long Started { get; }

    public static SourceLane<T> Create(int capacity, WhenFull whenFull, Gate work) => whenFull == WhenFull.DropOldest
        ? new LatestLane<T>(capacity, work)
        : new RingLane<T>(capacity, whenFull == WhenFull.DropNewest, work);

    /// <summary>Refuses what does not fit from now on, so that no writer waits for room that never comes.</summary>
    public abstract void Close();

    /// <summary>Writes an item if there is room, or drops what is to be dropped.</summary>
    /// <returns>Whether the writer is rid of the item.</returns>
    public abstract bool TryWrite(T item);

    /// <summary>Blocks until there may be room, or it is closed.</summary>
    public abstract void WaitForRoom();

    /// <inheritdoc cref="WaitForRoom"/>
    public abstract ValueTask WaitForRoomAsync();

    /// <summary>The next items, at most <paramref name="limit"/>; empty if there are none. The reader clears those it starts, and calls <see cref="Release"/>.</summary>
    public abstract Span<T> Take(int limit);

    /// <summary>Gives the room of all started items back to the writer. Those not started are taken again next time.</summary>
    public abstract void Release();
}
