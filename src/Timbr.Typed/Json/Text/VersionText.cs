using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Writes two to four numbers with points between them.</summary>
internal readonly struct VersionText : IText<Version>
{
    public static int Longest => 64;

    public static int Write(ref byte target, Version value)
    {
        var length = UInt32Text.Write(ref target, (uint)value.Major);
        length = WriteNext(ref target, length, value.Minor);
        length = WriteNext(ref target, length, value.Build);
        return WriteNext(ref target, length, value.Revision);
    }

    private static int WriteNext(ref byte target, int length, int part)
    {
        if (part < 0)
        {
            return length;
        }

        Unsafe.Add(ref target, length) = (byte)'.';
        return length + 1 + UInt32Text.Write(ref Unsafe.Add(ref target, length + 1), (uint)part);
    }
}
