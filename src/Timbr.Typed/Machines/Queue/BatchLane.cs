using System.Runtime.InteropServices;

namespace Timbr.Typed;

/// <summary>A batch that has been read: all of it waits, and nothing comes any more.</summary>
internal sealed class BatchLane<T>(List<T> messages) : SourceLane<T>
{
    private Padded _started;

    public override long Offered => messages.Count;

    public override long Dropped => 0;

    public override long Waiting => messages.Count - Volatile.Read(ref _started.Value);

    public override bool IsEmpty => Waiting == 0;

    public override bool HasWaitingWriter => false;

    public override ref long Started => ref _started.Value;

    public override void Close()
    {
    }

    public override bool TryWrite(T item) => throw new NotSupportedException();

    public override void WaitForRoom()
    {
    }

    public override ValueTask WaitForRoomAsync() => default;

    public override Span<T> Take(int limit)
    {
        var started = (int)_started.Value;
        return CollectionsMarshal.AsSpan(messages).Slice(started, Math.Min(limit, messages.Count - started));
    }

    public override void Release()
    {
    }
}
