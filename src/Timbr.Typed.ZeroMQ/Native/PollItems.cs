namespace Timbr.Typed.ZeroMQ;

/// <summary>Two sockets to wait on: an array of zmq_pollitem_t, whose file descriptor is an int everywhere but on Windows.</summary>
internal sealed unsafe class PollItems
{
    private const short In = 1;

    private static readonly int s_events = nint.Size + (OperatingSystem.IsWindows() ? nint.Size : sizeof(int));
    private static readonly int s_size = (s_events + (2 * sizeof(short)) + nint.Size - 1) / nint.Size * nint.Size;

    private readonly byte[] _items = GC.AllocateArray<byte>(64, pinned: true);

    public PollItems(nint first, nint second)
    {
        Set(0, first);
        Set(1, second);
    }

    /// <summary>Waits until one of the two can be read, or the time is over.</summary>
    /// <param name="milliseconds">How long at most; -1 for ever.</param>
    public void Wait(int milliseconds)
    {
        fixed (byte* items = _items)
        {
            _ = LibZmq.Poll(items, 2, milliseconds);
        }
    }

    private void Set(int index, nint socket)
    {
        var item = _items.AsSpan(index * s_size);
        _ = BitConverter.TryWriteBytes(item, socket);
        _ = BitConverter.TryWriteBytes(item[s_events..], In);
    }
}
