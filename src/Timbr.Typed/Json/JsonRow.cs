using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <summary>
/// Literals and values that follow each other in a <see cref="JsonBuffer"/>: one look at the room for all of them, and the place in a
/// local until the row ends. Only generated code calls it.
/// <code>
/// var room = JsonRow.Room(literals: 23, values: 3);
/// ref var at = ref json.BeginRow(room);
/// at = ref JsonRow.Put(ref at, "{\"Id\":"u8);
/// at = ref JsonRow.Put(ref at, value.Id);
/// at = ref JsonRow.Put(ref at, ",\"Name\":"u8);
/// at = ref json.Put(ref at, value.Name, room);
/// at = ref JsonRow.Put(ref at, ",\"Mass\":"u8);
/// at = ref JsonRow.Put(ref at, value.Mass);
/// at = ref JsonRow.Put(ref at, "}"u8);
/// json.EndRow(ref at);
/// </code>
/// Between the beginning and the end nothing else may write to the buffer. A row that throws has written nothing.
/// </summary>
/// <remarks>
/// A <c>ref byte</c> and no struct around it, which the just-in-time compiler keeps in memory where its methods are many.
/// </remarks>
[EditorBrowsable(EditorBrowsableState.Never)]
public static partial class JsonRow
{
    /// <summary>The bytes that a value may touch; a longer string looks for room of its own.</summary>
    internal const int MostOfValue = 64;

    /// <summary>The bytes that a row may touch.</summary>
    /// <param name="literals">The bytes of its literals.</param>
    /// <param name="values">How many values it may hold.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Room(int literals, int values) => literals + (values * MostOfValue);

    /// <summary>Puts bytes as they are. Inlined, so that a literal's length is a constant.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, ReadOnlySpan<byte> utf8)
    {
        Unsafe.CopyBlockUnaligned(ref at, ref MemoryMarshal.GetReference(utf8), (uint)utf8.Length);
        return ref Unsafe.Add(ref at, utf8.Length);
    }

    /// <summary>Puts <c>null</c>.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte PutNull(ref byte at) => ref Put(ref at, "null"u8);

    /// <summary>Puts <c>true</c> or <c>false</c>.</summary>
    /// <returns>Where the next goes.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ref byte Put(ref byte at, bool value)
    {
        DecimalDigits.Store(ref at, value ? 0x65_75_72_74UL : 0x65_73_6C_61_66);
        return ref Unsafe.Add(ref at, value ? 4 : 5);
    }
}
