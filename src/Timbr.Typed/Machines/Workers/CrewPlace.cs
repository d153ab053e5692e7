namespace Timbr.Typed;

/// <summary>The place of one worker in a crew.</summary>
internal sealed class CrewPlace
{
    private Padded _entries;
    private Padded _begun;
    private volatile bool _isBusy;
    private volatile Thread? _thread;
    private long _next;

    /// <summary>What the worker waits at.</summary>
    public Gate Work { get; } = new();

    /// <summary>The thread that the worker is on; null for none, while it waits for a slot or for messages without one.</summary>
    public Thread? Thread
    {
        get => _thread;
        set => _thread = value;
    }

    /// <summary>How many messages the worker has evaluated.</summary>
    public long Entries => Volatile.Read(ref _entries.Value);

    /// <summary>How far the worker has looked through the ring for messages of its own; it alone uses it.</summary>
    public long Cursor;

    /// <summary>How many messages the worker has taken.</summary>
    public long Begun => Volatile.Read(ref _begun.Value);

    /// <summary>Whether the worker has a message in hand, or may be taking one.</summary>
    public bool IsBusy
    {
        get => _isBusy;
        set => _isBusy = value;
    }

    /// <summary>What comes after the last message that the worker has taken of its own.</summary>
    public long Next => Volatile.Read(ref _next);

    /// <summary>The worker takes a message of its own.</summary>
    public void Begin(long position)
    {
        Volatile.Write(ref _next, position + 1);
        Volatile.Write(ref _begun.Value, _begun.Value + 1);
    }

    public void Count() => Volatile.Write(ref _entries.Value, _entries.Value + 1);
}
