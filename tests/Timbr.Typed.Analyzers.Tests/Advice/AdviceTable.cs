using Timbr.Typed.Analyzers.Mistakes;

namespace Timbr.Typed.Analyzers.Advice;

/// <summary>Pipelines that build, each with one remark.</summary>
public static class AdviceTable
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        .. NullCases.All, .. OutsideCases.All, .. GapCases.All, .. HiddenCases.All, .. BoxedCases.All, .. UnusedCases.All, .. TextCases.All,
    ];

    public static TheoryData<string> Names => [.. All.Select(m => m.ToString())];

    public static Mistake Find(string name) => All.Single(m => m.ToString() == name);
}
