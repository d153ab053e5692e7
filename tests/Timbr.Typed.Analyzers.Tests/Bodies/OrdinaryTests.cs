using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Slots as people write them, none of which deserves a word.</summary>
public sealed class OrdinaryTests
{
    private static readonly string Folder = Repository.PathOf("tests/Timbr.Typed.Analyzers.Tests/Ordinary");

    public static TheoryData<string> Files => [.. Directory.GetFiles(Folder, "*.cs.txt").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory, MemberData(nameof(Files))]
    public async Task Ordinary_code_is_left_alone(string file) => Assert.Empty(Finding.Of(await BodyProject.AnalyzeAsync(Read(file))));

    [Theory, MemberData(nameof(Files))]
    public void Ordinary_code_compiles(string file) =>
        Assert.Empty(BodyProject.Compile(Read(file)).GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error));

    [Fact]
    public void There_are_at_least_300_slots() => Assert.InRange(Files.Sum(file => Slots(file.Data)), 300, int.MaxValue);

    private static int Slots(string file) => CSharpSyntaxTree.ParseText(Read(file)).GetRoot().DescendantNodes()
        .OfType<MethodDeclarationSyntax>().Count(m => m.AttributeLists.Any(list => list.Attributes.Any(a => a.Name.ToString() == "Slot")));

    private static string Read(string file) => File.ReadAllText(Path.Combine(Folder, file));
}
