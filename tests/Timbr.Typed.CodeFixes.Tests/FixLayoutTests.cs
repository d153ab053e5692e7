using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

/// <summary>Every way to fix, in files that are laid out otherwise than the tests usually are.</summary>
public sealed class FixLayoutTests
{
    public static TheoryData<string> Titles => [.. FixAllTable.All.Select(c => c.Title)];

    [Theory, MemberData(nameof(Titles))]
    public Task Tabs_and_line_ends_stay_as_they_are_in_a_namespace(string title) => VerifyAsync(
        title, text => $"namespace N\n{{\n{Indented(text)}\n}}\n".Replace("    ", "\t", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal));

    [Theory, MemberData(nameof(Titles))]
    public Task Two_spaces_stay_two_in_a_file_scoped_namespace(string title) => VerifyAsync(
        title, text => $"namespace N;\n\n{text}\n".Replace("    ", "  ", StringComparison.Ordinal));

    private static Task VerifyAsync(string title, Func<string, string> layOut)
    {
        var found = FixAllTable.All.Single(c => c.Title == title);
        return Verify.FixAsync(found.Fix, found.Id, title, layOut(found.Wrong), layOut(found.Right), leaves: found.Leaves);
    }

    private static string Indented(string text) => string.Join('\n', text.Split('\n').Select(line => line.Length == 0 ? line : "    " + line));
}
