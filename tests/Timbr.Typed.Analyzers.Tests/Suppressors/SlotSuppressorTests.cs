using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Timbr.Typed.Analyzers.Bodies;

namespace Timbr.Typed.Analyzers.Suppressors;

public sealed class SlotSuppressorTests
{
    private const string Pipeline = """
        [Pipeline, SlotFrom(3, typeof(Library), nameof(Library.Score))]
        public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region(double energy, Quake last) => last.Place;
            [Slot(2)] static int Length(string region, double power, [Input] Quake named, int optional = 3) => region.Length;
            static int Helper(int surplus, int wanted) => wanted;
        }

        static class Library
        {
            internal static int Score(int length, string text) => text.Length;
            internal static int Other(int first, string second) => second.Length;
        }

        partial class NotStatic
        {
            [Slot(0)] string Loose(int early, int late) => late.ToString();
        }

        [Pipeline] partial class AlmostPipeline
        {
            [Slot(0)] string Nearly(Quake quake) => quake.Place;
        }
        """;

    [Theory, InlineData("IDE0060"), InlineData("CA1801")]
    public async Task A_parameter_that_keeps_the_place_of_a_used_one_is_not_called_unused(string id) =>
        Assert.Equal(["energy", "length"], await SuppressedAsync(Pipeline, id, SyntaxKind.Parameter));

    [Theory, InlineData("IDE0051"), InlineData("S1144"), InlineData("CA1822")]
    public async Task A_slot_is_called_neither_unused_nor_possibly_static(string id) =>
        Assert.Equal(["Energy", "Region", "Length", "Score", "Nearly"], await SuppressedAsync(Pipeline, id, SyntaxKind.MethodDeclaration));

    [Fact]
    public async Task Other_analyzers_are_heard() => Assert.Empty(await SuppressedAsync(Pipeline, "X0001", SyntaxKind.MethodDeclaration));

    [Fact]
    public async Task A_parameter_of_a_name_that_is_used_elsewhere_keeps_no_place()
    {
        const string Source = """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake Place) => new Quake("x", 1).Place;
            }
            """;

        Assert.Empty(await SuppressedAsync(Source, "IDE0060", SyntaxKind.Parameter));
    }

    [Fact]
    public async Task A_parameter_keeps_the_place_of_one_that_a_local_function_uses()
    {
        const string Source = """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake)
                {
                    return Name();
                    string Name() => quake.Place;
                }
            }
            """;

        Assert.Equal(["energy"], await SuppressedAsync(Source, "IDE0060", SyntaxKind.Parameter));
    }

    [Fact]
    public void Every_suppression_has_an_id_of_its_own()
    {
        var suppressions = new SlotSuppressor().SupportedSuppressions;

        Assert.Equal(suppressions.Length, suppressions.Select(s => s.Id).Distinct(StringComparer.Ordinal).Count());
    }

    private static async Task<IEnumerable<string>> SuppressedAsync(string source, string id, SyntaxKind kind)
    {
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]), onAnalyzerException: null, concurrentAnalysis: false, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true);
        var rule = new DiagnosticDescriptor(id, id, "{0}", "Test", DiagnosticSeverity.Warning, isEnabledByDefault: true);
        var analyzed = new CompilationWithAnalyzers(BodyProject.Compile(source), [new StandIn(rule, kind), new SlotSuppressor()], options);
        var reported = await analyzed.GetAnalyzerDiagnosticsAsync(CancellationToken.None);
        return reported.Where(d => d.IsSuppressed && d.Id == id).OrderBy(d => d.Location.SourceSpan.Start).Select(d => d.GetMessage(CultureInfo.InvariantCulture));
    }
}
