namespace Timbr.Typed.Benchmarks;

/// <summary>Strings of every kind, which differ in length by up to a quarter.</summary>
internal static class StringTables
{
    public static IEnumerable<Func<RatioTable>> All =>
    [
        () => Create("ASCII, 8 characters", 8, "abcdefgh ijklmnop"),
        () => Create("ASCII, 30 characters", 30, "abcdefgh ijklmnop"),
        () => Create("ASCII, 60 characters", 60, "abcdefgh ijklmnop"),
        () => Create("ASCII, 500 characters", 500, "abcdefgh ijklmnop"),
        () => Create("Latin, 60 characters, one in ten accented", 60, "abcdefghié"),
        () => Create("Cyrillic, 60 characters", 60, "абвгдежзийклмно "),
        () => Create("emoji, 60 characters", 60, "😀😁😂🤣"),
        () => Create("quotes and line breaks, 60 characters, one in five", 60, "abcd\"efgh\nijkl'mnop\\"),
    ];

    private static RatioTable Create(string kind, int length, string alphabet) => WritingTable.Create(
        "strings",
        $"Write strings: {kind}",
        random => Text(random, length - random.Next((length / 4) + 1), alphabet),
        static (writer, value) => writer.WriteStringValue(value),
        static (buffer, value) => buffer.Write(value));

    // Whole pairs of surrogates: an alphabet has all or none.
    private static string Text(Random random, int length, string alphabet)
    {
        var unit = char.IsSurrogate(alphabet[0]) ? 2 : 1;
        return string.Concat(Enumerable.Range(0, length / unit).Select(_ => alphabet.Substring(random.Next(alphabet.Length / unit) * unit, unit)));
    }
}
