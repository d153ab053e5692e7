using System.Buffers.Text;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Timbr.Typed.Json;

namespace Timbr.Typed.Benchmarks;

/// <summary>Parses numbers as the framework does and compares every bit: for a long run by hand.</summary>
internal static class ParseCheck
{
    /// <returns>How many came out differently.</returns>
    public static long Run(long count)
    {
        var random = new Random(40);
        Span<byte> text = stackalloc byte[64];
        var different = 0L;
        for (var i = 0L; i < count; i++)
        {
            var number = text[..Write(random, text, i % 4)];
            var reader = new Utf8JsonReader(number);
            reader.Read();
            if (!Utf8Parser.TryParse(number, out double expected, out _) || BitConverter.DoubleToInt64Bits(expected) != BitConverter.DoubleToInt64Bits(JsonInput.ReadDouble(ref reader)))
            {
                different++;
                Console.WriteLine(Encoding.UTF8.GetString(number));
            }
        }

        Console.WriteLine(FormattableString.Invariant($"{count:N0} numbers on {RuntimeInformation.FrameworkDescription}: {different:N0} differ"));
        return different;
    }

    private static int Write(Random random, Span<byte> text, long kind)
    {
        var value = kind switch
        {
            0 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
            1 => random.NextDouble() * 1000,
            2 => random.NextInt64(1L << 53, long.MaxValue),
            _ => Math.Round(random.NextDouble() * 1_000_000, random.Next(7)),
        };
        value = double.IsFinite(value) ? value : 1;
        value.TryFormat(text, out var length, provider: CultureInfo.InvariantCulture);
        if (kind == 2)
        {
            // Nineteen digits with any power of ten: half of what lies between two doubles.
            ((long)value | (uint)random.Next()).TryFormat(text, out length, provider: CultureInfo.InvariantCulture);
            text[length++] = (byte)'e';
            random.Next(-340, 300).TryFormat(text[length..], out var digits, provider: CultureInfo.InvariantCulture);
            length += digits;
        }

        return length;
    }
}
