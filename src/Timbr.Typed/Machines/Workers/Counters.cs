using System.Runtime.InteropServices;

namespace Timbr.Typed;

/// <summary>What the worker counts; it alone writes the numbers, anybody reads them.</summary>
internal sealed class Counters
{
    private const long HasValue = long.MinValue;

    private Numbers _numbers;
    private Exception? _lastError;

    public long Processed => Volatile.Read(ref _numbers.Processed);

    public long Failed => Volatile.Read(ref _numbers.Failed);

    public long Stopped => Volatile.Read(ref _numbers.Stopped);

    public long Dropped => Volatile.Read(ref _numbers.Dropped);

    /// <summary>Of the failed messages, those of which no slot is known to have run.</summary>
    public long Lost => Volatile.Read(ref _numbers.Lost);

    /// <summary>What became of the slots of messages that are not complete.</summary>
    public SlotCounts Slots { get; } = new();

    public long Unwritten => Volatile.Read(ref _numbers.Unwritten);

    /// <summary>The lower 56 bits of the current message's id without the machine's number; see <see cref="Stamp"/>.</summary>
    public long Current => Volatile.Read(ref _numbers.Current);

    /// <summary>The same of the last message.</summary>
    public long Last => Volatile.Read(ref _numbers.Last);

    public Exception? LastError
    {
        get => Volatile.Read(ref _lastError);
        set => Volatile.Write(ref _lastError, value);
    }

    /// <summary>Seconds and counter of an id in one number, which can be read and written as a whole.</summary>
    public static long Stamp(uint seconds, uint counter) => HasValue | ((long)seconds << 24) | (counter & 0xFF_FFFF);

    /// <summary>The id with that stamp; null for none.</summary>
    public static MessageId? Id(long stamp, ulong machine) =>
        stamp == 0 ? null : new MessageId((uint)(stamp >> 24), machine, (uint)(stamp & 0xFF_FFFF));

    public void Begin(long stamp) => Volatile.Write(ref _numbers.Current, stamp);

    public void End(long stamp)
    {
        Volatile.Write(ref _numbers.Last, stamp);
        Volatile.Write(ref _numbers.Processed, _numbers.Processed + 1);
    }

    public void Rest() => Volatile.Write(ref _numbers.Current, 0);

    public void AddStopped() => Volatile.Write(ref _numbers.Stopped, _numbers.Stopped + 1);

    public void AddFailed(Exception error)
    {
        Volatile.Write(ref _numbers.Failed, _numbers.Failed + 1);
        LastError = error;
    }

    public void AddLost() => Volatile.Write(ref _numbers.Lost, _numbers.Lost + 1);

    public void AddUnwritten(long count, Exception error)
    {
        Volatile.Write(ref _numbers.Unwritten, _numbers.Unwritten + count);
        LastError = error;
    }

    public void AddDropped(long count) => Volatile.Write(ref _numbers.Dropped, _numbers.Dropped + count);

    [StructLayout(LayoutKind.Explicit, Size = 320)]
    private struct Numbers
    {
        [FieldOffset(128)]
        public long Processed;

        [FieldOffset(136)]
        public long Failed;

        [FieldOffset(144)]
        public long Stopped;

        [FieldOffset(152)]
        public long Dropped;

        [FieldOffset(160)]
        public long Current;

        [FieldOffset(168)]
        public long Last;

        [FieldOffset(176)]
        public long Unwritten;

        [FieldOffset(184)]
        public long Lost;
    }
}
