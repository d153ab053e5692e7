using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers.Bodies;

/// <summary>Slots that each break one rule, as their comments say.</summary>
public sealed class GuiltyTests
{
    public static TheoryData<string> Ids => [.. BodyRules.All.Select(rule => rule.Id)];

    public static TheoryData<string> Files => [.. Ids.Select(id => id.Data), "TIMBR020.Calls"];

    [Theory, MemberData(nameof(Files))]
    public async Task A_guilty_slot_is_reported_in_its_place(string file)
    {
        var source = GuiltySource.Read(file);

        Assert.Equal(source.Expected, Finding.Of(await BodyProject.AnalyzeAsync(source.Text)));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task The_severity_is_that_of_the_rule(string id)
    {
        var severity = BodyRules.All.Single(rule => rule.Id == id).DefaultSeverity;

        Assert.All(await BodyProject.AnalyzeAsync(GuiltySource.Read(id).Text), reported => Assert.Equal(severity, reported.Severity));
    }

    [Theory, MemberData(nameof(Files))]
    public void Guilty_code_compiles(string file) =>
        Assert.Empty(BodyProject.Compile(GuiltySource.Read(file).Text).GetDiagnostics(TestContext.Current.CancellationToken).Where(d => d.Severity == DiagnosticSeverity.Error));

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_has_at_least_25_guilty_slots(string id)
    {
        var source = GuiltySource.Read(id);
        var methods = CSharpSyntaxTree.ParseText(source.Text).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>();

        var guilty = methods.Count(m => source.Expected.Any(f => m.GetLocation().GetLineSpan().Span is var span && span.Start.Line <= f.Place.Start.Line && f.Place.End.Line <= span.End.Line));

        Assert.InRange(guilty, 25, int.MaxValue);
    }
}
