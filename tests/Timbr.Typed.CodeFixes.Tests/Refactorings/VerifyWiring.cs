using Microsoft.CodeAnalysis.CodeRefactorings;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Refactorings;

/// <summary>Applies a refactoring, and compares what the pipeline <c>P</c> did before with what it does then.</summary>
internal static class VerifyWiring
{
    /// <summary><paramref name="added"/> are the slots that there were not before; with <paramref name="renamed"/> some got other names.</summary>
    public static async Task KeptAsync(CodeRefactoringProvider refactoring, string title, string source, string expected, string[]? added = null, (string Before, string After)[]? renamed = null)
    {
        await Verify.RefactoringAsync(refactoring, title, source, expected);
        var before = await Wiring.OfAsync(source);
        var after = await Wiring.OfAsync(expected);

        var names = (renamed ?? []).ToDictionary(r => r.Before, r => r.After, StringComparer.Ordinal);
        Assert.Equal(
            before.Values.Select(v => $"{names.GetValueOrDefault(v.Key, v.Key)} = {v.Value}"),
            after.Values.Where(v => !(added ?? []).Contains(v.Key)).Select(v => $"{v.Key} = {v.Value}"));
        Assert.Equal(
            before.Bindings.Select(b => names.Aggregate(b, (text, name) => text.Replace(name.Key + "(", name.Value + "(", StringComparison.Ordinal))),
            after.Bindings.Where(b => !(added ?? []).Any(name => b.StartsWith(name + "(", StringComparison.Ordinal))));
        Assert.Equal(before.Diagnostics, after.Diagnostics);
    }
}
