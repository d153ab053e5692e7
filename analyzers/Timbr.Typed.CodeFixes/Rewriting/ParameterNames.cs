using Microsoft.CodeAnalysis;

namespace Timbr.Typed.CodeFixes.Rewriting;

/// <summary>Parameters and fields as a title lists them.</summary>
internal static class ParameterNames
{
    public static string Of(IEnumerable<ISymbol> parameters)
    {
        var names = parameters.Select(p => $"'{p.Name}'").ToList();
        return names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} and {names.Last()}";
    }
}
