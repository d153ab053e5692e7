using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <content>The keys of dictionaries, each with its colon; what an enum is called is a string.</content>
public sealed partial class JsonBuffer
{
    /// <summary>Writes a key and its colon.</summary>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public void WriteKey(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Write(key.AsSpan());
        WriteRaw(":"u8);
    }

    /// <summary>Writes a key of one character and its colon.</summary>
    public void WriteKey(char key)
    {
        Write(key);
        WriteRaw(":"u8);
    }

    /// <summary>Writes the key <c>True</c> or <c>False</c> and its colon.</summary>
    public void WriteKey(bool key)
    {
        if (key)
        {
            WriteRaw("\"True\":"u8);
        }
        else
        {
            WriteRaw("\"False\":"u8);
        }
    }

    /// <summary>Writes the URI as it was given, as a key, and its colon.</summary>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public void WriteKey(Uri key)
    {
        ArgumentNullException.ThrowIfNull(key);
        WriteKey(key.OriginalString);
    }

    /// <summary>Writes a key and its colon.</summary>
    /// <exception cref="ArgumentNullException">The key is null.</exception>
    public void WriteKey(Version key)
    {
        ArgumentNullException.ThrowIfNull(key);
        Key<VersionText, Version>(key);
    }

    /// <summary>Writes a key and its colon.</summary>
    /// <exception cref="ArgumentException">It is NaN or infinite, for which System.Text.Json has no key.</exception>
    public void WriteKey(double key)
    {
        if (!double.IsFinite(key))
        {
            ThrowNotFinite(key);
        }

        Key<DoubleText, double>(key);
    }

    /// <summary>Writes a key, <c>NaN</c> and the infinities by name, and its colon.</summary>
    public void WriteKey(float key)
    {
        if (float.IsFinite(key))
        {
            Key<SingleText, float>(key);
        }
        else
        {
            WriteKey(NameOf(key));
        }
    }

    /// <summary>Writes a key, <c>NaN</c> and the infinities by name, and its colon.</summary>
    public void WriteKey(Half key) => Key<HalfText, Half>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(byte key) => Key<UInt32Text, uint>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(sbyte key) => Key<Int32Text, int>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(short key) => Key<Int32Text, int>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(ushort key) => Key<UInt32Text, uint>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(int key) => Key<Int32Text, int>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(uint key) => Key<UInt32Text, uint>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(long key) => Key<Int64Text, long>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(ulong key) => Key<UInt64Text, ulong>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(Int128 key) => Key<Int128Text, Int128>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(UInt128 key) => Key<UInt128Text, UInt128>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(decimal key) => Key<DecimalText, decimal>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(DateTime key) => Key<DateTimeText, DateTime>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(DateTimeOffset key) => Key<DateTimeOffsetText, DateTimeOffset>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(DateOnly key) => Key<DateOnlyText, DateOnly>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(TimeOnly key) => Key<TimeOnlyText, TimeOnly>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(TimeSpan key) => Key<TimeSpanText, TimeSpan>(key);

    /// <summary>Writes a key and its colon.</summary>
    public void WriteKey(Guid key) => Key<GuidText, Guid>(key);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Key<TText, T>(T key)
        where TText : struct, IText<T>
    {
        var position = _position;
        ref var target = ref Claim(position, TText.Longest + 3);
        target = (byte)'"';
        var length = TText.Write(ref Unsafe.Add(ref target, 1), key);
        Unsafe.Add(ref target, length + 1) = (byte)'"';
        Unsafe.Add(ref target, length + 2) = (byte)':';
        _position = position + length + 3;
    }
}
