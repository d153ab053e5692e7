using System.Globalization;

namespace Timbr.Typed.Tests.Machines.States;

/// <summary>What is saved is loaded to the bit.</summary>
public sealed class ExactStateTests
{
    [Fact]
    public Task Characters_of_an_emoji_come_back() => AssertSame(new Treasure { Letters = "hi 😀".ToCharArray() });

    [Fact]
    public Task Half_of_a_surrogate_pair_comes_back() => AssertSame(new Treasure { Letter = '\udc00', MaybeLetter = '\ud800' });

    [Fact]
    public Task A_string_with_half_of_a_surrogate_pair_comes_back() => AssertSame(new Treasure { Text = "a\ud800b\"\\\u0001é😀\udc00" });

    [Fact]
    public Task Keys_that_are_halves_of_surrogate_pairs_stay_apart() => AssertSame(new Treasure
    {
        ByLetter = new() { ['\ud812'] = 1, ['\ud813'] = 2 },
        ByText = new() { ["\ud800"] = ['a'], ["\ud801"] = ['b'] },
    });

    [Fact]
    public Task A_negative_zero_keeps_its_sign() => AssertSame(new Treasure
    {
        Price = new decimal(0, 0, 0, isNegative: true, 1),
        Weight = -0.0,
        ByPrice = new() { [new decimal(0, 0, 0, isNegative: true, 28)] = 1 },
    });

    [Fact]
    public Task What_is_no_number_comes_back_as_the_one_it_was() => AssertSame(new Treasure
    {
        Weights = [double.NaN, -double.NaN, BitConverter.UInt64BitsToDouble(0x7FF8_0000_0000_0001)],
        Singles = [float.NaN, -float.NaN],
        Halves = [Half.NaN, BitConverter.UInt16BitsToHalf(0x7E01)],
        ByWeight = new() { [double.NaN] = float.NaN, [double.NegativeInfinity] = 1 },
    });

    [Fact]
    public Task A_local_time_is_the_same_on_the_clock() => AssertSame(new Treasure
    {
        Found = new DateTime(1800, 1, 1, 0, 0, 0, DateTimeKind.Local),
        Times = [new DateTime(0, DateTimeKind.Local), DateTime.SpecifyKind(DateTime.MaxValue, DateTimeKind.Local), new DateTime(7, DateTimeKind.Utc)],
        ByTime = new() { [new DateTime(2026, 3, 29, 2, 30, 0, DateTimeKind.Local)] = DateTimeOffset.MaxValue },
    });

    [Fact]
    public Task An_hour_that_clocks_show_twice_a_year_comes_back_as_the_one_it_was() => AssertSame(new Treasure
    {
        Times = [.. Enumerable.Range(0, 366 * 24).Select(static hour => (DateTime?)new DateTime(2026, 1, 1, 0, 30, 0, DateTimeKind.Utc).AddHours(hour).ToLocalTime())],
    });

    [Theory]
    [InlineData("/a/b", UriKind.Relative)]
    [InlineData("/a/b", UriKind.RelativeOrAbsolute)]
    [InlineData("relative x", UriKind.Relative)]
    [InlineData("http://ünï.example/é%41", UriKind.Absolute)]
    public Task A_URI_comes_back_as_relative_or_absolute_as_it_was(string text, UriKind kind) => AssertSame(new Treasure
    {
        Place = new Uri(text, kind),
        ByPlace = new() { [new Uri(text, kind)] = new Version(1, 0) },
    });

    [Fact]
    public Task Values_of_an_enum_that_have_no_name_come_back() => AssertSame(new Treasure { Metal = (Metal)(-7), ByMetal = new() { [(Metal)(-7)] = [], [Metal.Gold] = [] } });

    [Fact]
    public async Task A_state_of_whatever_values_comes_back_to_the_bit()
    {
        for (var seed = 0; seed < 300; seed++)
        {
            var treasure = new Treasures(seed).Next();
            var loaded = await Vault.ThroughFileAsync(treasure);
            Assert.True(BitText.Of(treasure) == BitText.Of(loaded), string.Create(CultureInfo.InvariantCulture, $"seed {seed}:\n{BitText.Of(treasure)}\n{BitText.Of(loaded)}"));
        }
    }

    private static async Task AssertSame(Treasure treasure) => Assert.Equal(BitText.Of(treasure), BitText.Of(await Vault.ThroughFileAsync(treasure)));
}
