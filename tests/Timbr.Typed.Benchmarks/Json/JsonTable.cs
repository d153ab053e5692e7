namespace Timbr.Typed.Benchmarks;

/// <summary>
/// The JSON of an evaluation, against each of the others: a budget is a ratio to the anchor, so each has a table of its own. An object
/// carries the names of its members besides, so only the arrays' bytes are compared.
/// </summary>
internal static class JsonTable
{
    private const string ByHand = "by hand, with the same formatters";
    private const string Array = "System.Text.Json generator, `object[]`";
    private const string Typed = "System.Text.Json generator, typed object";
    private const string Generated = "`WriteJson`, array";
    private const string Elsewhere = "`WriteJson`, array, into an `ArrayBufferWriter`";

    public static RatioTable AgainstObject() => Create("a typed object of System.Text.Json",
        new(Typed, () => JsonLoops.FrameworkObject() > 0 ? 1 : 0),
        new(Generated, () => JsonLoops.Generated() > 0 ? 1 : 0, Fast(2.5)),
        new(Elsewhere, () => JsonLoops.GeneratedElsewhere() > 0 ? 1 : 0));

    public static RatioTable AgainstArray() => Create("an `object[]` of System.Text.Json",
        new(Array, JsonLoops.FrameworkArray),
        new(Generated, JsonLoops.Generated, Fast(4.5)),
        new(Elsewhere, JsonLoops.GeneratedElsewhere));

    public static RatioTable AgainstHand() => Create("the hand-written formatter",
        new(ByHand, JsonLoops.ByHand),
        new(Generated, JsonLoops.Generated, Fast(0.95)),
        new(Elsewhere, JsonLoops.GeneratedElsewhere));

    private static Budget Fast(double atLeast) => Budget.Speed(atLeast) with { AllocatesNothing = true };

    private static RatioTable Create(string anchor, params Candidate[] candidates) =>
        new("json", $"Write an evaluation of {JsonLoops.Generated() / JsonLoops.Count} bytes as JSON, against {anchor}", JsonLoops.Count, candidates)
        {
            Repetition = 20,
        };
}
