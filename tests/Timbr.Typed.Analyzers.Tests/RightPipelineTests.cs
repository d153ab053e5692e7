using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers;

public sealed class RightPipelineTests
{
    private static readonly (string Name, string Source)[] Pipelines =
    [
        ("Every value by position", """
            [Pipeline] public static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
                [Slot(2)] static string Classify(string region, double energy, Quake quake) => region;
            }
            """),
        ("Shorter prefixes", """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static double Pi() => Math.PI;
                [Slot(2)] static double Twice(double pi) => 2 * pi;
            }
            """),
        ("Values by name and number", """
            [Pipeline] static partial class P
            {
                [Slot(0, Name = "Power")] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(1)] static string Region([Input] Quake quake, [From(nameof(Energy))] double energy, [From("Power")] double power, [From(0)] double again) => quake.Place;
            }
            """),
        ("Implicit conversions", """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Count(IReadOnlyList<int> all) => all.Count;
                [Slot(1)] static string? Text(long count, IEnumerable<int> all) => null;
                [Slot(2)] static int Length(object? text, double? count) => 0;
            }
            """),
        ("Gaps and trailing slots", """
            [Pipeline(Slots = 6)] static partial class P
            {
                [Slot(1)] static double Energy(Quake same) => same.Magnitude;
                [Slot(3)] static double Twice(double energy, double again, Quake same, Quake quake) => energy;
            }
            """),
        ("A method with the name of its own gap number", """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Slot0(Quake quake) => 1;
                [Slot(1)] static double Slot64(double x) => x;
            }
            """),
        ("A named message type", """
            [Pipeline<Quake>] static partial class P
            {
                [Slot(0)] static double Pi() => Math.PI;
            }
            """),
        ("Reused methods", """
            [Pipeline<double>]
            [SlotFrom(0, typeof(Math), nameof(Math.Sqrt)), SlotFrom(1, typeof(Math), nameof(Math.Sqrt), Name = "Fourth"), SlotFrom(2, typeof(Derived), nameof(Derived.Half))]
            static partial class P;

            class Base { internal static double Half(double x) => x / 2; }
            class Derived : Base;
            """),
        ("State, id and defaults", """
            [Pipeline] static partial class P
            {
                sealed class Mean { public double Sum; }
                struct Seen { public int Count; }

                [Slot(0)] static double Average(Quake quake, [State] ref Mean mean, int factor = 2) => mean.Sum += factor * quake.Magnitude;
                [Slot(1)] static long Count(double average, [State] ref Seen seen, [Id] MessageId id) => ++seen.Count;
                [Slot(2)] static int Ids(long count, [Id] in MessageId id) => 1;
            }
            """),
        ("Optional parameters without a default", """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake, [System.Runtime.InteropServices.Optional] int factor) => factor;
            }
            """),
        ("JSON texts", """
            [Pipeline] static partial class P
            {
                [Slot(0)] static int Length(Quake quake, JsonText text) => text.Utf8.Length;
                [Slot(1)] static int Other([Input] JsonText quake, [From(nameof(Length))] JsonText length) => quake.Utf8.Length;
                [Slot(2)] static int All(int other, int length, Quake quake, JsonText a, JsonText b, JsonText c) => a.Utf8.Length;
            }
            """),
        ("Steps and slots that give nothing", """
            [Pipeline] static partial class P
            {
                [Slot(0)] static Step<double> Energy(Quake quake) => quake.Magnitude > 1 ? Step.Next(quake.Magnitude) : Step.Stop(0.0);
                [Slot(1)] static void Log(double energy, Quake quake) { }
                [Slot(2)] static string Region(None log, double energy, in Quake quake) => quake.Place;
            }
            """),
        ("Types private to the pipeline", """
            [Pipeline] public static partial class P
            {
                enum Level { Low, High }
                sealed record Grade(Level Level, int[] Steps);

                [Slot(0)] static Grade Classify(Quake quake) => new(Level.Low, []);
                [Slot(1)] static Level Level1(Grade grade) => grade.Level;
            }
            """),
        ("A pipeline inside other types", """
            namespace Deep.Down
            {
                partial struct Outer
                {
                    public partial interface IInner
                    {
                        [Pipeline] public static partial class P
                        {
                            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                        }
                    }
                }
            }
            """),
        ("Two parts", """
            [Pipeline] static partial class P
            {
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
            """),
        ("Hostile names", """
            [Pipeline] static partial class @class
            {
                [Slot(0)] static double @namespace(Quake @in) => @in.Magnitude;
                [Slot(1)] static double Json(double @ref) => @ref;
                [Slot(2)] static double Core(double core) => core;
            }
            """),
        ("Containers, nullables and ignored members", """
            record Stats(int? Count, List<string> Names, Dictionary<string, double[]> Values, DateTimeOffset At) { [JsonIgnore] public object? Cache => null; }

            [Pipeline] static partial class P
            {
                [Slot(0)] static Stats? Count(Quake quake) => null;
                [Slot(1)] static IReadOnlyList<Stats?> All(Stats? stats) => [stats];
            }
            """),
        ("Asynchronous slots", """
            sealed class Sum { public int Value; }

            [Pipeline] static partial class P
            {
                [Slot(0)] static async Task<double> Energy(Quake quake, System.Threading.CancellationToken token) { await Task.Yield(); return quake.Magnitude; }
                [Slot(1)] static ValueTask<string> Region(double energy, Quake quake, string energyText, string quakeText) => new(quake.Place);
                [Slot(2)] static async Task Save(string region, [State] Sum sum, System.Threading.CancellationToken token = default) => await Task.Yield();
                [Slot(3)] static async ValueTask Log([Input(AsJson = true)] string quake, [From(nameof(Region))] string region, [Id] MessageId id) => await Task.Yield();
                [Slot(4)] static async ValueTask<Step<int>> Check(None log, None save) { await Task.Yield(); return Step.Stop(1); }
                [Slot(5)] static Task<Step<int>> Again(int check) => Task.FromResult(Step.Next(check));
            }
            """),
        ("Variants", """
            static class Library { public static string Region(double energy, Quake quake) => ""; }

            [Pipeline, SlotFrom(1, typeof(Library), nameof(Library.Region), Variant = "reused")] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                [Slot(0, Variant = "robust")] static double Robust(Quake message) => 1;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
                [Slot(1, Variant = "robust")] static string RobustRegion(double energy, Quake quake) => quake.Place;
            }
            """),
    ];

    public static TheoryData<string> Names => [.. Pipelines.Select(p => p.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task A_right_pipeline_has_no_error(string name)
    {
        var project = new Checked(Pipelines.Single(p => p.Name == name).Source);

        Assert.Empty(await project.AnalyzeAsync());
    }

    [Theory, MemberData(nameof(Names))]
    public void A_right_pipeline_builds(string name)
    {
        var project = new Checked(Pipelines.Single(p => p.Name == name).Source);

        Assert.Empty(project.AllCompilerErrors);
    }
}
