using System.Text;

namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>A stream that gives few bytes at a time, and may fail at its end.</summary>
public sealed class PiecewiseStream(string text, int piece) : MemoryStream(Encoding.UTF8.GetBytes(text))
{
    public bool Fails { get; init; }

    public int Reads { get; private set; }

    public override int Read(byte[] buffer, int offset, int count)
    {
        Reads++;
        var read = base.Read(buffer, offset, Math.Min(count, piece));
        return read == 0 && Fails ? throw new IOException("The cable was cut.") : read;
    }
}
