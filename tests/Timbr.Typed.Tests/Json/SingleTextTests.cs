using System.Globalization;

namespace Timbr.Typed.Tests.Json;

public sealed class SingleTextTests
{
    private readonly NumberOracle _oracle = new();
    private readonly Random _random = new(2);

    [Fact]
    public void A_million_floats_are_written_as_the_framework_does()
    {
        while (_oracle.Count < 1_000_000)
        {
            _oracle.Check(BitConverter.Int32BitsToSingle(_random.Next(int.MinValue, int.MaxValue)));
            _oracle.Check(_random.NextSingle());
            _oracle.Check((_random.NextSingle() - 0.5f) * 2000);
            _oracle.Check((float)Math.Round(_random.NextDouble() * 1000, _random.Next(8)));
            _oracle.Check((float)(_random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(63)));
            _oracle.Check(BitConverter.Int32BitsToSingle(_random.Next() >> _random.Next(8, 31)));
        }
    }

    [Fact]
    public void Powers_and_their_neighbours_are_written_as_the_framework_does()
    {
        for (var exponent = -150; exponent <= 127; exponent++)
        {
            CheckWithNeighbours(MathF.ScaleB(1, exponent));
        }

        for (var exponent = -46; exponent <= 38; exponent++)
        {
            CheckWithNeighbours(float.Parse($"1e{exponent}", CultureInfo.InvariantCulture));
            CheckWithNeighbours(float.Parse($"-9.5e{exponent}", CultureInfo.InvariantCulture));
        }
    }

    [Fact]
    public void Subnormals_and_whole_numbers_are_written_as_the_framework_does()
    {
        for (var i = -50_000; i <= 50_000; i++)
        {
            _oracle.Check(float.Epsilon * i);
            _oracle.Check((float)i);
            _oracle.Check(i / 4f);
            _oracle.Check(16_777_216f + (i * 2));
            _oracle.Check(1e9f + (i * 64));
        }
    }

    private void CheckWithNeighbours(float value)
    {
        _oracle.Check(value);
        _oracle.Check(MathF.BitIncrement(value));
        _oracle.Check(MathF.BitDecrement(value));
    }
}
