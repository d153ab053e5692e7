using System.Buffers.Text;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Timbr.Typed.Json;

namespace Timbr.Typed.Benchmarks;

/// <summary>Compares the text of numbers with the framework's, on all processors.</summary>
internal static class LongRun
{
    private const int Kinds = 8;
    private const int Chunk = 1 << 20;

    /// <returns>How many differ.</returns>
    public static long Doubles(long count) => Run("doubles", count, (start, length, differ) =>
    {
        var random = new Random(unchecked((int)(start / Chunk)));
        Span<byte> expected = stackalloc byte[64];
        Span<byte> actual = stackalloc byte[64];
        for (var i = 0L; i < length; i++)
        {
            var value = Next(random, (int)(i % Kinds));
            if (!double.IsFinite(value))
            {
                continue;
            }

            Utf8Formatter.TryFormat(value, expected, out var written);
            if (!expected[..written].SequenceEqual(actual[..DoubleText.Write(ref actual[0], value)]))
            {
                differ(Encoding.UTF8.GetString(expected[..written]));
            }
        }
    });

    /// <param name="step">1 for all that there are, n for one in n.</param>
    /// <returns>How many differ.</returns>
    public static long Floats(int step) => Run("floats", (1L << 32) / step, (start, length, differ) =>
    {
        Span<byte> expected = stackalloc byte[64];
        Span<byte> actual = stackalloc byte[64];
        for (var i = start; i < start + length; i++)
        {
            var value = BitConverter.UInt32BitsToSingle((uint)(i * step));
            if (!float.IsFinite(value))
            {
                continue;
            }

            Utf8Formatter.TryFormat(value, expected, out var written);
            if (!expected[..written].SequenceEqual(actual[..SingleText.Write(ref actual[0], value)]))
            {
                differ(Encoding.UTF8.GetString(expected[..written]));
            }
        }
    });

    // By turns: any bits, products, steps around powers of two and ten, subnormals, whole numbers, halves, few decimals.
    private static double Next(Random random, int kind) => kind switch
    {
        0 or 1 => BitConverter.Int64BitsToDouble(random.NextInt64(long.MinValue, long.MaxValue)),
        2 => (random.NextDouble() - 0.5) * Math.Pow(10, random.Next(1, 20)),
        3 => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(Math.ScaleB(1, random.Next(-1074, 1024))) + random.Next(-1000, 1001)),
        4 => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(random.Next(1, 100) * Math.Pow(10, random.Next(-300, 300))) + random.Next(-100, 101)),
        5 => BitConverter.Int64BitsToDouble(random.NextInt64() >> random.Next(11, 63)),
        6 => (random.NextInt64() >> random.Next(63)) * (random.Next(2) == 0 ? 1 : 0.5),
        _ => Math.Round(random.NextDouble() * 10_000, random.Next(8)),
    };

    private static long Run(string what, long count, Action<long, long, Action<string>> compare)
    {
        var start = Stopwatch.GetTimestamp();
        var differing = 0L;
        Parallel.For(0, (count + Chunk - 1) / Chunk, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, chunk => compare(chunk * Chunk, Math.Min(Chunk, count - (chunk * Chunk)), text =>
        {
            if (Interlocked.Increment(ref differing) <= 20)
            {
                Console.WriteLine($"{text} differs");
            }
        }));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}: {differing:N0} differ from Utf8Formatter; {Stopwatch.GetElapsedTime(start).TotalSeconds:0} s"));
        return differing;
    }
}
