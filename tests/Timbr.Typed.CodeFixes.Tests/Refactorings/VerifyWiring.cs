using System.Text.RegularExpressions;
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
        string Now(string text) => Regex.Replace(text, @"\bSlot\d+\b", match => names.GetValueOrDefault(match.Value, match.Value), RegexOptions.None, TimeSpan.FromSeconds(1));
        bool IsKept(string name) => !(added ?? []).Contains(name);
        Assert.Equal(
            before.Values.Select(v => KeyValuePair.Create(Now(v.Key), v.Value)).Where(v => IsKept(v.Key)),
            after.Values.Where(v => IsKept(v.Key)));
        Assert.Equal(before.Bindings.Select(Now), after.Bindings.Where(b => IsKept(b[..b.IndexOf('(', StringComparison.Ordinal)])));
        Assert.Equal(before.Diagnostics, after.Diagnostics);
    }
}
