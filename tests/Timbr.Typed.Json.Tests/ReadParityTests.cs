using Timbr.Typed.Json.Parity;
using Timbr.Typed.Json.Parity.Comparison;
using Timbr.Typed.Json.Parity.Mutations;

namespace Timbr.Typed.Json.Tests;

public sealed class ReadParityTests
{
    private const int TextsOfEach = 100;

    // Of all types together at least 100,000.
    private static readonly int s_mutationsOfEach = Math.Max(600, (100_000 / Registry.Entries.Count(entry => entry.IsRead)) + 1);

    public static TheoryData<string> Entries => Names.Read;

    [Theory]
    [MemberData(nameof(Entries))]
    public void What_the_framework_writes_is_read_to_the_same_value(string name)
    {
        var entry = Registry.Find(name);
        foreach (var (seed, text) in Texts.Of(entry, Names.Seed(name)).Take(TextsOfEach))
        {
            Check(entry, text, seed);
        }
    }

    [Theory]
    [MemberData(nameof(Entries))]
    public void Changed_texts_are_accepted_or_refused_alike(string name)
    {
        var entry = Registry.Find(name);
        var texts = Texts.Of(entry, Names.Seed(name)).Take(TextsOfEach).ToList();
        for (var count = 0; count < s_mutationsOfEach; count++)
        {
            var (seed, text) = texts[count % texts.Count];
            Check(entry, new Mutator(seed + count).Next(text), seed + count);
        }
    }

    private static void Check(Entry entry, byte[] text, int seed)
    {
        if (ReadParity.Difference(entry, text) is { } difference)
        {
            Assert.Fail($"Seed {seed}: {difference}");
        }
    }
}
