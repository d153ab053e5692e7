using System.ComponentModel;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;

namespace Timbr.Typed.Json;

/// <summary>The names of an object's members, and which of them a property has; or the names of an enum. Only generated code uses it. Safe for many threads.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class JsonNames
{
    private readonly byte[][] _names;

    // Length and last bytes of each name, by which nearly all names differ.
    private readonly ulong[] _keys;

    /// <summary>Creates it.</summary>
    /// <param name="names">The names as JSON has them, unescaped, in the order in which they are usually written.</param>
    public JsonNames(params string[] names)
    {
        ArgumentNullException.ThrowIfNull(names);
        _names = new byte[names.Length][];
        _keys = new ulong[names.Length];
        for (var i = 0; i < names.Length; i++)
        {
            _names[i] = Encoding.UTF8.GetBytes(names[i]);
            _keys[i] = KeyOf(_names[i]);
        }
    }

    /// <summary>Which member the property is that the reader stands on. Properties in the members' order are found at once.</summary>
    /// <param name="reader">Stands on a property's name.</param>
    /// <param name="next">The member that is tried first; then the one behind that which was found. Start with 0.</param>
    /// <returns>The place of its name, or -1.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public int Find(ref Utf8JsonReader reader, ref int next)
    {
        var names = _names;
        var place = next;
        if ((uint)place >= (uint)names.Length || reader.ValueIsEscaped || !reader.ValueSpan.SequenceEqual(names[place]))
        {
            place = Find(ref reader);
            if (place < 0)
            {
                return place;
            }
        }

        next = place + 1;
        return place;
    }

    /// <summary>Which name the string or property has that the reader stands on.</summary>
    /// <returns>Its place, or -1.</returns>
    public int Find(ref Utf8JsonReader reader)
    {
        if (reader.ValueIsEscaped)
        {
            return SearchEscaped(ref reader);
        }

        var name = reader.ValueSpan;
        var key = KeyOf(name);
        for (var i = 0; i < _keys.Length; i++)
        {
            if (_keys[i] == key && name.SequenceEqual(_names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private int SearchEscaped(ref Utf8JsonReader reader)
    {
        for (var i = 0; i < _names.Length; i++)
        {
            if (reader.ValueTextEquals(_names[i]))
            {
                return i;
            }
        }

        return -1;
    }

    private static ulong KeyOf(ReadOnlySpan<byte> name)
    {
        ref var start = ref MemoryMarshal.GetReference(name);
        ulong key = name.Length switch
        {
            0 => 0,
            >= 8 => Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref start, name.Length - 8)) << 8,
            >= 4 => Unsafe.ReadUnaligned<uint>(ref start) ^ ((ulong)Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref start, name.Length - 4)) << 24),
            _ => start | ((ulong)Unsafe.Add(ref start, name.Length - 1) << 8),
        };
        return (key << 8) | (byte)name.Length;
    }
}
