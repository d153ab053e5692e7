namespace Timbr.Typed;

/// <summary>The place of one worker in a crew.</summary>
internal sealed class CrewPlace
{
    private Padded _entries;

    /// <summary>What the worker waits at.</summary>
    public Gate Work { get; } = new();

    /// <summary>How many messages the worker has evaluated.</summary>
    public long Entries => Volatile.Read(ref _entries.Value);

    /// <summary>How far the worker has looked through the ring for messages of its own; it alone uses it.</summary>
    public long Cursor;

    public void Count() => Volatile.Write(ref _entries.Value, _entries.Value + 1);
}
