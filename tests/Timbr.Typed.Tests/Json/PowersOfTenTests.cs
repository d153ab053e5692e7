using System.Numerics;
using Timbr.Typed.Json;

namespace Timbr.Typed.Tests.Json;

public sealed class PowersOfTenTests
{
    [Fact]
    public void Every_entry_is_the_power_rounded_up_to_128_bits()
    {
        Assert.Equal((PowersOfTen.Greatest - PowersOfTen.Least + 1) * 2, PowersOfTen.Significands.Length);
        for (var exponent = PowersOfTen.Least; exponent <= PowersOfTen.Greatest; exponent++)
        {
            var shift = 127 - PowersOfTen.Log2(exponent);
            var power = BigInteger.Pow(10, Math.Abs(exponent));
            var expected = exponent >= 0
                ? shift >= 0 ? power << shift : -(-power >> -shift)
                : ((BigInteger.One << shift) + power - 1) / power;
            var at = (exponent - PowersOfTen.Least) * 2;
            Assert.Equal(expected, (new BigInteger(PowersOfTen.Significands[at]) << 64) | PowersOfTen.Significands[at + 1]);
        }
    }
}
