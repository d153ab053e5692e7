using Microsoft.CodeAnalysis;
using Timbr.Typed.Analyzers.Checking;
using Timbr.Typed.Analyzers.Mistakes;
using Timbr.Typed.Generators.Wiring;

namespace Timbr.Typed.Analyzers;

public sealed class ConfigurationTests
{
    private const string Wrong = """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(string energy) => energy;
        }
        """;

    public static TheoryData<string> Mistakes => MistakeTable.Names;

    [Theory, MemberData(nameof(Mistakes))]
    public async Task No_option_turns_an_error_off(string name)
    {
        var mistake = MistakeTable.Find(name);
        var project = new Checked(MarkedSource.Parse(mistake.Source).Text, configure: options => options[mistake.Id] = ReportDiagnostic.Suppress, baseline: mistake.Baseline);

        var reported = Assert.Single(await project.AnalyzeAsync());
        Assert.Equal((mistake.Id, DiagnosticSeverity.Error, false), (reported.Id, reported.Severity, reported.IsSuppressed));
    }

    [Theory, MemberData(nameof(Mistakes))]
    public void No_option_turns_an_error_of_the_generator_off(string name)
    {
        var mistake = MistakeTable.Find(name);
        var project = new Checked(MarkedSource.Parse(mistake.Source).Text, configure: options => options[mistake.Id] = ReportDiagnostic.Suppress, baseline: mistake.Baseline);

        var reported = Assert.Single(project.Generate());
        Assert.Equal((mistake.Id, DiagnosticSeverity.Error, false), (reported.Id, reported.Severity, reported.IsSuppressed));
    }

    [Theory, InlineData(ReportDiagnostic.Suppress), InlineData(ReportDiagnostic.Hidden), InlineData(ReportDiagnostic.Info), InlineData(ReportDiagnostic.Warn)]
    public async Task An_editorconfig_turns_no_error_off(ReportDiagnostic severity)
    {
        var project = new Checked(Wrong).With("TIMBR006", severity);

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await project.AnalyzeAsync()).Severity);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(project.Generate()).Severity);
    }

    [Fact]
    public async Task WarningsNotAsErrors_makes_no_warning_of_an_error()
    {
        var project = new Checked(Wrong, configure: options => options["TIMBR006"] = ReportDiagnostic.Warn);

        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(await project.AnalyzeAsync()).Severity);
        Assert.Equal(DiagnosticSeverity.Error, Assert.Single(project.Generate()).Severity);
    }

    [Theory, InlineData("[SuppressMessage(\"Timbr.Pipelines\", \"TIMBR006\")]\n"), InlineData("#pragma warning disable\n"), InlineData("#pragma warning disable TIMBR006\n")]
    public void Nothing_in_the_source_turns_an_error_of_the_generator_off(string words)
    {
        var reported = Assert.Single(new Checked(words + Wrong).Generate());

        Assert.Equal(("TIMBR006", DiagnosticSeverity.Error, false), (reported.Id, reported.Severity, reported.IsSuppressed));
    }

    [Fact]
    public async Task A_pragma_turns_no_error_off()
    {
        var project = new Checked("#pragma warning disable TIMBR006\n" + Wrong);

        Assert.Equal("TIMBR006", Assert.Single(await project.AnalyzeAsync()).Id);
    }

    [Fact]
    public void A_pragma_turns_no_error_of_the_generator_off()
    {
        var project = new Checked("#pragma warning disable TIMBR006\n" + Wrong);

        Assert.False(Assert.Single(project.Generate()).IsSuppressed);
    }

    [Fact]
    public void A_suppressed_pipeline_does_not_run()
    {
        var project = new Checked("[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Timbr.Pipelines\", \"TIMBR006\")]\n" + Wrong);
        var evaluate = project.Load().GetType("P")!.GetMethod("Evaluate")!;

        var thrown = Assert.Throws<System.Reflection.TargetInvocationException>(() => evaluate.Invoke(null, [null]));

        Assert.Equal("Pipeline 'P' does not run: TIMBR006.", thrown.InnerException!.Message);
    }

    [Fact]
    public void Every_rule_is_an_error_that_nothing_configures() =>
        Assert.All(Rules.All, rule => Assert.Equal(
            (DiagnosticSeverity.Error, true, true),
            (rule.DefaultSeverity, rule.IsEnabledByDefault, rule.CustomTags.Contains(WellKnownDiagnosticTags.NotConfigurable))));
}
