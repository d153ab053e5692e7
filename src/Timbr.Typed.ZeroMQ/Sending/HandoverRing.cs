using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed.ZeroMQ;

/// <summary>
/// A ring of records, each an id's text and the JSON, for one writing and one reading thread. A record too long for the
/// ring holds the address of the JSON instead, which the writer keeps in place until the record was taken.
/// </summary>
internal sealed unsafe class HandoverRing
{
    private const int Wrap = -1;
    private const int ByReference = -2;
    private const int HeaderLength = 8 + MessageId.TextLength;

    private readonly byte[] _bytes;
    private readonly byte* _start;
    private readonly int _capacity;
    private PaddedPosition _written;
    private PaddedPosition _taken;
    private long _takenAsSeen;   // the writer's
    private long _reading;       // the reader's
    private long _record;        // the reader's: where the last one it took begins
    private long _writtenAsSeen; // the reader's

    /// <param name="capacity">A power of two, in bytes: small enough to stay in a core's cache.</param>
    public HandoverRing(int capacity)
    {
        _capacity = capacity;
        _bytes = GC.AllocateUninitializedArray<byte>(capacity, pinned: true);
        _start = (byte*)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(_bytes));
    }

    public int Capacity => _capacity;

    public int LongestInline => (_capacity / 4) - HeaderLength;

    /// <summary>Up to where was written.</summary>
    public long Written => _written.Read();

    /// <summary>Up to where the reader has told that it has taken.</summary>
    public long Taken => _taken.Read();

    /// <summary>By the writer.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryWrite(MessageId id, ReadOnlySpan<byte> json)
    {
        var record = Reserve(HeaderLength + json.Length, out var end);
        if (record == null)
        {
            return false;
        }

        *(int*)record = json.Length;
        id.WriteTo(new Span<byte>(record + 8, MessageId.TextLength));
        json.CopyTo(new Span<byte>(record + HeaderLength, json.Length));
        _written.Write(end);
        return true;
    }

    /// <summary>By the writer, which keeps the JSON in place until the record was taken.</summary>
    /// <returns>Whether there was room.</returns>
    public bool TryWriteReference(MessageId id, byte* json, int length)
    {
        var record = Reserve(HeaderLength + (2 * sizeof(long)), out var end);
        if (record == null)
        {
            return false;
        }

        *(int*)record = ByReference;
        id.WriteTo(new Span<byte>(record + 8, MessageId.TextLength));
        *(long*)(record + HeaderLength) = (long)json;
        *(long*)(record + HeaderLength + sizeof(long)) = length;
        _written.Write(end);
        return true;
    }

    /// <summary>By the reader: whether there is a record.</summary>
    public bool HasNext()
    {
        if (_reading == _writtenAsSeen)
        {
            _writtenAsSeen = _written.Read();
        }

        return _reading != _writtenAsSeen;
    }

    /// <summary>By the reader: the next record. What it points to stays until <see cref="TellTaken"/>.</summary>
    public bool TryTake(out byte* id, out byte* json, out int length)
    {
        id = json = null;
        length = 0;
        if (!HasNext())
        {
            return false;
        }

        _record = _reading;
        var record = _start + (_reading & (_capacity - 1));
        if (*(int*)record == Wrap)
        {
            _reading += _capacity - (_reading & (_capacity - 1));
            record = _start;
        }

        id = record + 8;
        length = *(int*)record;
        if (length == ByReference)
        {
            json = (byte*)*(long*)(record + HeaderLength);
            length = (int)*(long*)(record + HeaderLength + sizeof(long));
            _reading += HeaderLength + (2 * sizeof(long));
        }
        else
        {
            json = record + HeaderLength;
            _reading += Aligned(HeaderLength + length);
        }

        return true;
    }

    /// <summary>By the reader: gives the room of what it has taken back to the writer.</summary>
    public void TellTaken() => _taken.Write(_reading);

    /// <summary>By the reader: the same, but for the last record, which it still needs.</summary>
    public void TellTakenBefore() => _taken.Write(_record);

    private static int Aligned(int length) => (length + 7) & ~7;

    private byte* Reserve(int length, out long end)
    {
        length = Aligned(length);
        var written = _written.Own;
        var offset = (int)(written & (_capacity - 1));
        var skip = length > _capacity - offset ? _capacity - offset : 0;
        end = written + skip + length;
        if (end - _takenAsSeen > _capacity)
        {
            _takenAsSeen = _taken.Read();
            if (end - _takenAsSeen > _capacity)
            {
                return null;
            }
        }

        if (skip == 0)
        {
            return _start + offset;
        }

        *(int*)(_start + offset) = Wrap;
        return _start;
    }
}
