namespace Timbr.Typed.Tests.Machines.Status;

public class FigureTests
{
    [Theory]
    [InlineData(0, "0 /s")]
    [InlineData(0.25, "0.3 /s")]
    [InlineData(9.94, "9.9 /s")]
    [InlineData(999.4, "999 /s")]
    [InlineData(1234, "1.2 k/s")]
    [InlineData(412_345.6, "412 k/s")]
    [InlineData(1_234_567, "1.2 M/s")]
    [InlineData(23_456_789, "23 M/s")]
    public void Rates_are_short(double perSecond, string text) => Assert.Equal(text, Figure.Rate(perSecond));

    [Theory]
    [InlineData(9, "900 ns")]
    [InlineData(15, "1.5 µs")]
    [InlineData(61_000, "6.1 ms")]
    [InlineData(25_000_000, "2.5 s")]
    public void Times_of_calls_are_short(long ticks, string text) => Assert.Equal(text, Figure.Short(TimeSpan.FromTicks(ticks)));

    [Theory]
    [InlineData(86_399, "23:59:59")]
    [InlineData(90_061, "1.01:01:01")]
    public void Times_have_days_where_there_are_some(int seconds, string text) => Assert.Equal(text, Figure.Time(TimeSpan.FromSeconds(seconds)));
}
