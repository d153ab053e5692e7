using System.Buffers.Text;
using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Timbr.Typed.Json;

/// <summary>Writes finite numbers as <c>ToString("R", CultureInfo.InvariantCulture)</c> does.</summary>
internal readonly struct DoubleText : IText<double>
{
    private const int FractionBits = 52;
    private const ulong Implicit = 1UL << FractionBits;
    private const int Bias = 1075;
    private const int MostPoint = 17;

    public static int Longest => 1 + DecimalLayout.Longest;

    // Long, so a copy of it in every place that writes a number costs more than the call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Write(ref byte target, double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value);
        var sign = (int)(bits >> 63);

        // What follows writes over it where there is none.
        target = (byte)'-';
        target = ref Unsafe.Add(ref target, sign);

        var exponent = (int)(bits >> FractionBits) & 0x7FF;
        var fraction = bits & (Implicit - 1);
        if (exponent == 0)
        {
            if (fraction != 0)
            {
                return sign + WriteExactly(ref target, value, fraction, 1 - Bias);
            }

            target = (byte)'0';
            return sign + 1;
        }

        fraction |= Implicit;
        var below = Bias - exponent;
        if ((uint)below <= FractionBits && (fraction & ((1UL << below) - 1)) == 0)
        {
            return sign + UInt64Text.Write(ref target, fraction >> below);
        }

        exponent -= Bias;
        var power = ShortestDecimal.PowerOf(exponent);
        return ShortestDecimal.TryOfDouble(fraction, exponent, power, out var digits)
            ? sign + DecimalLayout.Write(ref target, digits, power, MostPoint)
            : sign + WriteExactly(ref target, value, fraction, exponent);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WriteExactly(ref byte target, double value, ulong fraction, int exponent)
    {
        // The framework's versions differ: some take the steps around a power of two for equal, and write 2^-25 and 2^-958 so that they
        // do not read back (dotnet/runtime pull request 131131).
        if (fraction == Implicit && exponent is < -24 - FractionBits or > 0)
        {
            var isWritten = Utf8Formatter.TryFormat(Math.Abs(value), MemoryMarshal.CreateSpan(ref target, DecimalLayout.Longest), out var written);
            Debug.Assert(isWritten, "No number is that long.");
            return written;
        }

        var digits = ShortestDecimal.OfDouble(fraction, exponent, out var power);
        return DecimalLayout.Write(ref target, digits, power, MostPoint);
    }
}
