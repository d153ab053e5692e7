using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers;

/// <summary>Code as it stands while someone types it: the compiler complains, the analyzer and the generator do not.</summary>
public sealed class HalfWrittenTests
{
    private const string Slot0 = "[Slot(0)] static double Energy(Quake quake) => quake.Magnitude;";

    public static TheoryData<string> Snippets =>
    [
        "[Pipeline",
        "[Pipeline]",
        "[Pipeline] static",
        "[Pipeline] static partial class",
        "[Pipeline] static partial class P",
        "[Pipeline] static partial class P {",
        "[Pipeline<] static partial class P { }",
        "[Pipeline<>] static partial class P { " + Slot0 + " }",
        "[Pipeline<Missing>] static partial class P { " + Slot0 + " }",
        "[Pipeline(] static partial class P { " + Slot0 + " }",
        "[Pipeline(Slots = )] static partial class P { " + Slot0 + " }",
        "[Pipeline(Slots = Missing)] static partial class P { " + Slot0 + " }",
        "[Pipeline(Missing = 1)] static partial class P { " + Slot0 + " }",
        "[Pipeline, Pipeline] static partial class P { " + Slot0 + " }",
        "[Pipeline] static partial class P { " + Slot0 + " } [Pipeline] static partial class P;",
        "[Pipeline<Quake>, Pipeline<string>] static partial class P { " + Slot0 + " }",
        "[Pipeline] static partial struct P { }",
        "[Pipeline] struct P { " + Slot0 + " }",
        "[Pipeline] interface IP { " + Slot0 + " }",
        "[Pipeline] enum P { A }",
        "[Pipeline] delegate void P();",
        "[Pipeline] static partial class P { [Slot",
        "[Pipeline] static partial class P { [Slot( }",
        "[Pipeline] static partial class P { [Slot(0 }",
        "[Pipeline] static partial class P { [Slot(0)] }",
        "[Pipeline] static partial class P { [Slot(0)] static }",
        "[Pipeline] static partial class P { [Slot(0)] static double }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy( }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy() }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy(Quake }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy(Quake) => 1; }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy(Quake quake, ) => 1; }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy(Quake quake) }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy(Quake quake) => }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy(Quake quake) {",
        "[Pipeline] static partial class P { [Slot(0)] static Energy(Quake quake) => 1; }",
        "[Pipeline] static partial class P { [Slot(0)] double Energy(Quake quake) => 1; }",
        "[Pipeline] static partial class P { [Slot()] static double Energy(Quake quake) => 1; }",
        "[Pipeline] static partial class P { [Slot(Missing)] static double Energy(Quake quake) => 1; [Slot(0)] static string Region(string x) => x; }",
        "[Pipeline] static partial class P { [Slot(\"0\")] static double Energy(Quake quake) => 1; [Slot(0)] static string Region(string x) => x; }",
        "[Pipeline] static partial class P { [Slot(0), Slot(1)] static double Energy(Quake quake) => 1; [Slot(2)] static string Region(string x) => x; }",
        "[Pipeline] static partial class P { [Slot(0, Name = )] static double Energy(Quake quake) => 1; }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy; }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy { get; } }",
        "[Pipeline] static partial class P { [Slot(0)] static Missing Energy(Quake quake) => null; [Slot(1)] static string Region(string energy, Quake quake) => energy; }",
        "[Pipeline] static partial class P { [Slot(0)] static List<Missing> Energy(Quake quake) => null; }",
        "[Pipeline] static partial class P { [Slot(0)] static double Energy(Missing quake) => 1; [Slot(1)] static string Region(double energy, Quake quake) => quake.Place; }",
        "record Bad(Missing Value); [Pipeline] static partial class P { [Slot(0)] static Bad Energy(Bad quake) => quake; }",
        "[Pipeline] static partial class P { " + Slot0 + " [Slot(1)] static double Twice([From(] double energy) => energy; }",
        "[Pipeline] static partial class P { " + Slot0 + " [Slot(1)] static double Twice([From()] double energy) => energy; }",
        "[Pipeline] static partial class P { " + Slot0 + " [Slot(1)] static double Twice([From(nameof())] double energy) => energy; }",
        "[Pipeline] static partial class P { " + Slot0 + " [Slot(1)] static double Twice([From(nameof(Missing))] double energy) => energy; }",
        "[Pipeline] static partial class P { " + Slot0 + " [Slot(1)] static double Twice([From(0), From(0)] double energy) => energy; }",
        "[Pipeline] static partial class P { " + Slot0 + " [Slot(1)] static double Twice([State] ref Missing state) => 1; }",
        "[Pipeline] static partial class P { " + Slot0 + " [Slot(1)] static double Twice([Id] Missing id) => 1; }",
        "[Pipeline] static partial class P { " + Slot0 + " [Slot(1)] static double Energy(Quake quake) => 1; }",
        "[Pipeline, SlotFrom(] static partial class P { " + Slot0 + " }",
        "[Pipeline, SlotFrom()] static partial class P { " + Slot0 + " }",
        "[Pipeline, SlotFrom(1)] static partial class P { " + Slot0 + " }",
        "[Pipeline, SlotFrom(1, typeof(), nameof())] static partial class P { " + Slot0 + " }",
        "[Pipeline, SlotFrom(1, typeof(Missing), \"Score\")] static partial class P { " + Slot0 + " [Slot(2)] static string Region(string x) => x; }",
        "[Pipeline, SlotFrom(1, typeof(Math), nameof(Math.Missing))] static partial class P { " + Slot0 + " }",
        "[Pipeline] class P { " + Slot0 + " } partial class P { }",
        "[Pipeline] static partial class P { " + Slot0 + " [Slot(1)] static Step<Span<int>> Cut(double energy) => default; }",
        "[Pipeline<Span<int>>] static partial class P { " + Slot0 + " }",
        "static partial class P { [Slot(] static double Energy(Quake quake) => 1; }",
    ];

    [Theory, MemberData(nameof(Snippets))]
    public void The_compiler_reports_unfinished_code(string snippet) => Assert.NotEmpty(new Checked(snippet).CompilerErrors);

    [Theory, MemberData(nameof(Snippets))]
    public async Task The_analyzers_are_silent_about_unfinished_code(string snippet) => Assert.Empty(Finding.Of(await new Checked(snippet).AdviseAsync()));

    [Theory, MemberData(nameof(Snippets))]
    public void The_generator_survives_unfinished_code(string snippet) => Assert.Null(new Checked(snippet).GeneratorException);

    [Theory, MemberData(nameof(Snippets))]
    public void The_generator_is_silent_about_unfinished_code(string snippet) => Assert.Empty(new Checked(snippet).Generate());
}
