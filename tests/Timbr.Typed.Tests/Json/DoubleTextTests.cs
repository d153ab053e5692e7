using System.Globalization;

namespace Timbr.Typed.Tests.Json;

public sealed class DoubleTextTests
{
    private readonly NumberOracle _oracle = new();
    private readonly Random _random = new(1);

    [Fact]
    public void A_million_doubles_are_written_as_the_framework_does()
    {
        while (_oracle.Count < 1_000_000)
        {
            _oracle.Check(BitConverter.Int64BitsToDouble(_random.NextInt64(long.MinValue, long.MaxValue)));
            _oracle.Check(_random.NextDouble());
            _oracle.Check((_random.NextDouble() - 0.5) * 2000);
            _oracle.Check(Math.Round(_random.NextDouble() * 1000, _random.Next(8)));
            _oracle.Check(_random.NextInt64(long.MinValue, long.MaxValue) >> _random.Next(63));
            _oracle.Check((_random.NextInt64() >> _random.Next(63)) * 0.5);
            _oracle.Check(BitConverter.Int64BitsToDouble(_random.NextInt64() >> _random.Next(11, 63)));
        }
    }

    [Fact]
    public void Powers_of_two_and_their_neighbours_are_written_as_the_framework_does()
    {
        for (var exponent = -1080; exponent <= 1023; exponent++)
        {
            CheckWithNeighbours(Math.ScaleB(1, exponent));
        }
    }

    [Fact]
    public void Powers_of_ten_and_their_neighbours_are_written_as_the_framework_does()
    {
        for (var exponent = -330; exponent <= 308; exponent++)
        {
            for (var digits = 1; digits < 100; digits++)
            {
                CheckWithNeighbours(double.Parse($"{digits}e{exponent}", CultureInfo.InvariantCulture));
                _oracle.Check(-double.Parse($"{digits}e{exponent}", CultureInfo.InvariantCulture));
            }
        }
    }

    [Fact]
    public void Subnormals_and_whole_numbers_are_written_as_the_framework_does()
    {
        for (var i = -50_000; i <= 50_000; i++)
        {
            _oracle.Check(double.Epsilon * i);
            _oracle.Check(i);
            _oracle.Check(i * 1e12);
            _oracle.Check(i / 4.0);
            _oracle.Check(9_007_199_254_740_992.0 + i);
            _oracle.Check(1e16 + (i * 2));
            _oracle.Check(1e17 + (i * 16));
        }
    }

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-0.0, "-0")]
    [InlineData(1e16, "10000000000000000")]
    [InlineData(1e17, "1E+17")]
    [InlineData(1e21, "1E+21")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001, "1E-05")]
    [InlineData(0.1 + 0.2, "0.30000000000000004")]
    [InlineData(double.Epsilon, "5E-324")]
    [InlineData(double.MinValue, "-1.7976931348623157E+308")]
    public void A_number_has_the_shortest_text(double value, string text)
    {
        Assert.Equal(text, Oracle.TextOf(b => b.Write(value)));
        _oracle.Check(value);
    }

    private void CheckWithNeighbours(double value)
    {
        _oracle.Check(value);
        _oracle.Check(Math.BitIncrement(value));
        _oracle.Check(Math.BitDecrement(value));
    }
}
