using System.Runtime.InteropServices;

namespace Timbr.Typed;

/// <summary>A number on a cache line of its own, since two threads that write neighbours slow each other down.</summary>
[StructLayout(LayoutKind.Explicit, Size = 256)]
internal struct Padded
{
    [FieldOffset(128)]
    public long Value;
}
