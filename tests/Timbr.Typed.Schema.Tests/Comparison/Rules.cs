namespace Timbr.Typed.Schema.Tests.Comparison;

/// <summary>The differences that are meant, all of them.</summary>
internal static class Rules
{
    public static IReadOnlyList<Rule> All { get; } =
    [
        new("null", (difference, _) => difference is { Keyword: "type", Theirs: "null", IsOfElement: true }),
    ];
}
