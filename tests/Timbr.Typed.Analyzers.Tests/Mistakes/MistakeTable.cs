namespace Timbr.Typed.Analyzers.Mistakes;

/// <summary>Every mistake that the tests look at.</summary>
public static class MistakeTable
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        .. ShapeMistakes.All, .. StaticMistakes.All, .. CallMistakes.All, .. NumberMistakes.All, .. ParameterMistakes.All, .. ModifierMistakes.All, .. GenericMistakes.All,
        .. MessageMistakes.All, .. OutputMistakes.All, .. NamedBindingMistakes.All, .. JsonMistakes.All, .. NameMistakes.All, .. ReuseMistakes.All,
        .. MarkMistakes.All, .. StateMistakes.All,
        .. JsonContextMistakes.All, .. AsyncMistakes.All, .. VariantMistakes.All, .. WireMistakes.All,
    ];

    public static TheoryData<string> Names => [.. All.Select(m => m.ToString())];

    public static Mistake Find(string name) => All.Single(m => m.ToString() == name);
}
