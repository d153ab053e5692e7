using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

/// <summary>Every way to fix, in four classes: two in one file, one in another, one in another project.</summary>
public sealed partial class FixAllTests
{
    public static TheoryData<string> Titles => [.. FixAllTable.All.Select(c => c.Title)];

    public static TheoryData<Type> Fixes =>
    [
        .. typeof(PipelineFix).Assembly.GetTypes().Where(t => typeof(CodeFixProvider).IsAssignableFrom(t) && !t.IsAbstract),
    ];

    [Theory, MemberData(nameof(Titles))]
    public Task All_of_a_document_are_mended(string title) => VerifyAsync(title, FixAllScope.Document, "RRWW");

    [Theory, MemberData(nameof(Titles))]
    public Task All_of_a_project_are_mended(string title) => VerifyAsync(title, FixAllScope.Project, "RRRW");

    [Theory, MemberData(nameof(Titles))]
    public Task All_of_a_solution_are_mended(string title) => VerifyAsync(title, FixAllScope.Solution, "RRRR");

    [Theory, MemberData(nameof(Fixes))]
    public void Every_fix_has_a_case(Type fix) => Assert.Contains(FixAllTable.All, c => c.Fix.GetType() == fix);

    private static Task VerifyAsync(string title, FixAllScope scope, string states)
    {
        var found = FixAllTable.All.Single(c => c.Title == title);
        var ids = states.SelectMany(s => s == 'R' ? found.Leaves : [found.Id]).ToArray();
        return Verify.FixAllAsync(found.Fix, found.Id, Named(title, 'A'), scope, Print(found, "WWWW"), Print(found, states), leaves: ids);
    }

    private static string Print(FixAllCase found, string states)
    {
        var classes = states.Select((state, i) => Named(state == 'R' ? found.Right : found.Wrong, (char)('A' + i))).ToList();
        return $"//// Pipeline.cs\n{classes[0]}\n\n{classes[1]}\n//// More.cs\n{classes[2]}\n//// Second/Other.cs\n{classes[3]}";
    }

    private static string Named(string text, char name) => ClassName().Replace(text, name.ToString());

    [GeneratedRegex(@"\bP(?=Json\b|\b)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClassName();
}
