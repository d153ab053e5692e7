using Timbr.Typed.Json.Parity;
using Timbr.Typed.Json.Parity.Mutations;

namespace Timbr.Typed.Json.Tests;

public sealed class HardCaseTests
{
    private const int TextsOfEach = 3;
    private const int LongestText = 400;

    public static TheoryData<string> Entries => Names.Read;

    [Theory]
    [MemberData(nameof(Entries))]
    public void Hard_texts_are_accepted_or_refused_alike(string name) => Differences.None(Registry.Find(name), HardCases.OfAnyType);

    [Theory]
    [MemberData(nameof(Entries))]
    public void Right_texts_made_hard_are_accepted_or_refused_alike(string name)
    {
        var entry = Registry.Find(name);
        var texts = Texts.Of(entry, Names.Seed(name)).Select(pair => pair.Text).Take(200).Where(text => text.Length <= LongestText).OrderByDescending(text => text.Length).Take(TextsOfEach);
        Differences.None(entry, texts.SelectMany(HardCases.Of));
    }
}
