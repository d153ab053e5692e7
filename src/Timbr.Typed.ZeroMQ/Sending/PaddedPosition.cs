using System.Runtime.InteropServices;

namespace Timbr.Typed.ZeroMQ;

/// <summary>A position that one thread writes and another reads, alone on its cache lines.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct PaddedPosition
{
    [FieldOffset(128)]
    private long _value;

    /// <summary>For the thread that writes it.</summary>
    public readonly long Own => _value;

    public long Read() => Volatile.Read(ref _value);

    public void Write(long value) => Volatile.Write(ref _value, value);
}
