namespace Timbr.Typed.Tests.Machines.Workers;

public class PartitionKeyTests
{
    private const double Half = 0.5;

    private static readonly Dictionary<string, Func<int, PartitionKey>> Makers = new(StringComparer.Ordinal)
    {
        ["byte"] = static n => (byte)n,
        ["sbyte"] = static n => (sbyte)n,
        ["short"] = static n => (short)n,
        ["ushort"] = static n => (ushort)n,
        ["char"] = static n => (char)n,
        ["int"] = static n => n,
        ["uint"] = static n => (uint)n,
        ["long"] = static n => (long)n << 40,
        ["ulong"] = static n => (ulong)n << 40,
        ["nint"] = static n => (nint)n,
        ["nuint"] = static n => (nuint)n,
        ["float"] = static n => n + 0.5f,
        ["double"] = static n => n + Half,
        ["decimal"] = static n => n + 0.5m,
        ["string"] = static n => $"{n}",
        ["Guid"] = static n => new Guid(n, 0, 0, new byte[8]),
        ["enum"] = static n => PartitionKey.Of((DayOfWeek)n),
        ["tuple"] = static n => PartitionKey.Of((n, "")),
        ["nullable"] = static n => PartitionKey.Of<int?>(n),
    };

    public static TheoryData<string> Kinds => [.. Makers.Keys];

    [Theory, MemberData(nameof(Kinds))]
    public void A_key_is_the_same_whenever_it_is_made(string kind) => Assert.Equal(Makers[kind](1), Makers[kind](1));

    [Theory, MemberData(nameof(Kinds))]
    public void Other_values_are_other_keys(string kind) => Assert.Equal(5, Enumerable.Range(1, 5).Select(Makers[kind]).Distinct().Count());

    [Fact]
    public void A_fraction_counts() => Assert.NotEqual<PartitionKey>(0.25, Half);

    [Fact]
    public void Equal_numbers_are_one_key_however_they_are_written()
    {
        Assert.Equal<PartitionKey>(1.0m, 1.00m);
        Assert.Equal<PartitionKey>(0.0, -0.0);
        Assert.Equal<PartitionKey>(double.NaN, -double.NaN);
    }
}
