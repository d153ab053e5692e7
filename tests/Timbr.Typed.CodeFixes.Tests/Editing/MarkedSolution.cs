using Microsoft.CodeAnalysis.Text;

namespace Timbr.Typed.CodeFixes.Editing;

/// <summary>
/// Source with one place marked as <c>[|...|]</c>. It is one file, or several, each under a line <c>//// Name.cs</c> or
/// <c>//// Project/Name.cs</c>; <c>//// First+Second/Name.cs</c> is one file that two projects share.
/// </summary>
public sealed record MarkedSolution(IReadOnlyList<SourceFile> Files, SourceFile? MarkedFile, TextSpan Mark)
{
    public const string DefaultProject = "Project";
    private const string DefaultFile = "Pipeline.cs";
    private const string FileStart = "//// ";

    public static MarkedSolution Parse(string source)
    {
        var files = new List<SourceFile>();
        SourceFile? marked = null;
        var mark = default(TextSpan);
        foreach (var (project, name, text) in Split(source))
        {
            var start = text.IndexOf("[|", StringComparison.Ordinal);
            if (start < 0)
            {
                files.Add(new SourceFile(project, name, text));
                continue;
            }

            Assert.True(marked is null, "Only one place may be marked.");
            var end = text.IndexOf("|]", start, StringComparison.Ordinal) - 2;
            marked = new SourceFile(project, name, text.Remove(start, 2).Remove(end, 2));
            mark = TextSpan.FromBounds(start, end);
            files.Add(marked);
        }

        return new MarkedSolution(files, marked, mark);
    }

    /// <summary>Files as a test writes them down.</summary>
    public static string Print(IReadOnlyList<SourceFile> files) =>
        files is [{ Project: DefaultProject, Name: DefaultFile } only] ? only.Text : string.Join('\n', files.Select(f => $"{f.Header}\n{f.Text}"));

    private static IEnumerable<(string Project, string Name, string Text)> Split(string source)
    {
        if (!source.StartsWith(FileStart, StringComparison.Ordinal))
        {
            yield return (DefaultProject, DefaultFile, source);
            yield break;
        }

        foreach (var part in ("\n" + source).Split("\n" + FileStart, StringSplitOptions.RemoveEmptyEntries))
        {
            var line = part.IndexOf('\n', StringComparison.Ordinal);
            var path = part[..line].Split('/');
            yield return (path.Length == 1 ? DefaultProject : path[0], path[^1], part[(line + 1)..]);
        }
    }
}
