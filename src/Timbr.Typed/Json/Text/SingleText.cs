using System.Runtime.CompilerServices;

namespace Timbr.Typed.Json;

/// <summary>Writes finite numbers as <c>ToString("R", CultureInfo.InvariantCulture)</c> does.</summary>
internal readonly struct SingleText : IText<float>
{
    private const int FractionBits = 23;
    private const uint Implicit = 1U << FractionBits;
    private const int Bias = 150;
    private const int MostPoint = 9;

    // Brings nine digits to the seventeen that are laid out.
    private const int Added = 8;
    private const ulong AddedZeros = 100_000_000;

    public static int Longest => 1 + DecimalLayout.Longest;

    // Long, so a copy of it in every place that writes a number costs more than the call.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static int Write(ref byte target, float value)
    {
        var bits = BitConverter.SingleToUInt32Bits(value);
        var sign = (int)(bits >> 31);

        // What follows writes over it where there is none.
        target = (byte)'-';
        target = ref Unsafe.Add(ref target, sign);

        var exponent = (int)(bits >> FractionBits) & 0xFF;
        var fraction = bits & (Implicit - 1);
        if (exponent == 0)
        {
            if (fraction != 0)
            {
                return sign + WriteExactly(ref target, fraction, 1 - Bias);
            }

            target = (byte)'0';
            return sign + 1;
        }

        fraction |= Implicit;
        var below = Bias - exponent;
        if ((uint)below <= FractionBits && (fraction & ((1U << below) - 1)) == 0)
        {
            return sign + UInt32Text.Write(ref target, fraction >> below);
        }

        exponent -= Bias;
        var power = ShortestDecimal.PowerOf(exponent);
        return ShortestDecimal.TryOfSingle(fraction, exponent, power, out var digits)
            ? sign + DecimalLayout.Write(ref target, digits * AddedZeros, power - Added, MostPoint)
            : sign + WriteExactly(ref target, fraction, exponent);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int WriteExactly(ref byte target, uint fraction, int exponent)
    {
        var digits = ShortestDecimal.OfSingle(fraction, exponent, out var power);
        return DecimalLayout.Write(ref target, digits * AddedZeros, power - Added, MostPoint);
    }
}
