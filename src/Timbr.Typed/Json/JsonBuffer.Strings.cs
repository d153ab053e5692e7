using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

public sealed partial class JsonBuffer
{
    /// <summary>Writes a string of one character.</summary>
    public void Write(char value) => Write(new ReadOnlySpan<char>(in value));

    /// <summary>Writes a string; null as <c>null</c>.</summary>
    public void Write(string? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            Write(value.AsSpan());
        }
    }

    /// <summary>Writes a string.</summary>
    public void Write(ReadOnlySpan<char> value)
    {
        var position = _position;
        ref var target = ref Claim(position, checked(value.Length + 2));
        target = (byte)'"';
        var clean = JsonEscape.CopyClean(ref MemoryMarshal.GetReference(value), value.Length, ref Unsafe.Add(ref target, 1));
        if (clean != value.Length)
        {
            WriteEscaped(value, clean);
            return;
        }

        Unsafe.Add(ref target, (nint)(uint)value.Length + 1) = (byte)'"';
        _position = position + value.Length + 2;
    }

    /// <summary>Writes bytes as a base64 string; null as <c>null</c>.</summary>
    public void Write(byte[]? value)
    {
        if (value is null)
        {
            WriteNull();
        }
        else
        {
            WriteBase64(value);
        }
    }

    /// <summary>Writes bytes as a base64 string.</summary>
    public void WriteBase64(ReadOnlySpan<byte> value)
    {
        var target = Reserve(checked(Base64.GetMaxEncodedToUtf8Length(value.Length) + 2));
        target[0] = (byte)'"';
        Base64.EncodeToUtf8(value, target[1..], out _, out var written);
        target[written + 1] = (byte)'"';
        _position += written + 2;
    }

    // The opening quote and the first 'done' characters stand in the buffer already.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void WriteEscaped(ReadOnlySpan<char> value, int done)
    {
        _position += done + 1;
        while (done < value.Length)
        {
            var target = Reserve(checked(value.Length - done + JsonEscape.Longest + 1));
            done += JsonEscape.Escape(value[done..], target, out var written);
            if (done < value.Length && JsonEscape.IsClean(value[done]))
            {
                var rest = value[done..];
                var clean = JsonEscape.CopyClean(ref MemoryMarshal.GetReference(rest), rest.Length, ref target[written]);
                done += clean;
                written += clean;
            }

            _position += written;
        }

        WriteRaw("\""u8);
    }
}
