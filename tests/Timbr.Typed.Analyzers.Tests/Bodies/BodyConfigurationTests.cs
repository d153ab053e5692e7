using Microsoft.CodeAnalysis;
using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers.Bodies;

public sealed class BodyConfigurationTests
{
    public static TheoryData<string> Ids => [.. BodyRules.All.Select(rule => rule.Id)];

    [Theory, MemberData(nameof(Ids))]
    public async Task An_editorconfig_sets_the_severity(string id)
    {
        var compilation = BodyProject.Compile(Guilty(id));
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(id, ReportDiagnostic.Error)));

        Assert.All(await BodyProject.AnalyzeAsync(compilation), reported => Assert.Equal(DiagnosticSeverity.Error, reported.Severity));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task An_editorconfig_turns_a_rule_off(string id)
    {
        var compilation = BodyProject.Compile(Guilty(id));
        compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(new EditorConfig(id, ReportDiagnostic.Suppress)));

        Assert.Empty(await BodyProject.AnalyzeAsync(compilation));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task NoWarn_turns_a_rule_off(string id) =>
        Assert.Empty(await BodyProject.AnalyzeAsync(BodyProject.Compile(Guilty(id), options => options[id] = ReportDiagnostic.Suppress)));

    [Fact]
    public async Task TreatWarningsAsErrors_makes_an_error_of_a_warning()
    {
        var compilation = BodyProject.Compile(Guilty("TIMBR020"));
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));

        Assert.All(await BodyProject.AnalyzeAsync(compilation), reported => Assert.Equal(DiagnosticSeverity.Error, reported.Severity));
    }

    [Fact]
    public async Task WarningsNotAsErrors_keeps_a_warning_one()
    {
        var compilation = BodyProject.Compile(Guilty("TIMBR020"), options => options["TIMBR020"] = ReportDiagnostic.Warn);
        compilation = compilation.WithOptions(compilation.Options.WithGeneralDiagnosticOption(ReportDiagnostic.Error));

        Assert.All(await BodyProject.AnalyzeAsync(compilation), reported => Assert.Equal(DiagnosticSeverity.Warning, reported.Severity));
    }

    [Theory, MemberData(nameof(Ids))]
    public void Where_analyzers_do_not_run_the_generator_says_nothing_of_it(string id) => Assert.Empty(new Checked(Guilty(id), Microsoft.CodeAnalysis.CSharp.LanguageVersion.CSharp13).Generate().Where(d => d.Id == id));

    [Theory, MemberData(nameof(Ids))]
    public async Task A_pragma_suppresses(string id)
    {
        var reported = await BodyProject.AnalyzeAsync($"#pragma warning disable {id}\n" + Guilty(id));

        Assert.All(Expect(reported), d => Assert.True(d.IsSuppressed));
    }

    [Theory, MemberData(nameof(Ids))]
    public async Task An_attribute_suppresses(string id)
    {
        var source = Guilty(id).Replace("[Pipeline]", $"[Pipeline, System.Diagnostics.CodeAnalysis.SuppressMessage(\"Timbr.Pipelines\", \"{id}\")]", StringComparison.Ordinal);

        Assert.All(Expect(await BodyProject.AnalyzeAsync(source)), d => Assert.True(d.IsSuppressed));
    }

    [Theory, MemberData(nameof(Ids))]
    public void A_rule_can_be_configured(string id) =>
        Assert.DoesNotContain(WellKnownDiagnosticTags.NotConfigurable, BodyRules.All.Single(rule => rule.Id == id).CustomTags);

    private static string Guilty(string id) => GuiltySource.Read(id).Text;

    private static IReadOnlyCollection<Diagnostic> Expect(IReadOnlyCollection<Diagnostic> reported)
    {
        Assert.NotEmpty(reported);
        return reported;
    }
}
