using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class ShortestDecimalTests
{
    private readonly Random _random = new(3);

    [Fact]
    public void The_quick_way_agrees_with_the_exact_one_where_it_answers()
    {
        var answered = 0;
        for (var i = 0; i < 500_000; i++)
        {
            var exponent = _random.Next(-1074, 972);
            var fraction = (ulong)_random.NextInt64(1L << 52, 1L << 53);
            var power = ShortestDecimal.PowerOf(exponent);
            if (ShortestDecimal.TryOfDouble(fraction, exponent, power, out var digits))
            {
                answered++;
                Assert.Equal((ShortestDecimal.OfDouble(fraction, exponent, out var exactPower), exactPower), (digits, power));
            }
        }

        Assert.InRange(answered, 499_000, 500_000);
    }

    [Fact]
    public void The_quick_way_agrees_with_the_exact_one_for_floats()
    {
        var answered = 0;
        for (var i = 0; i < 500_000; i++)
        {
            var exponent = _random.Next(-149, 105);
            var fraction = (uint)_random.Next(1 << 23, 1 << 24);
            var power = ShortestDecimal.PowerOf(exponent);
            if (ShortestDecimal.TryOfSingle(fraction, exponent, power, out var digits))
            {
                answered++;
                Assert.Equal((ShortestDecimal.OfSingle(fraction, exponent, out var exactPower), exactPower), (digits, power));
            }
        }

        Assert.InRange(answered, 450_000, 500_000);
    }
}
