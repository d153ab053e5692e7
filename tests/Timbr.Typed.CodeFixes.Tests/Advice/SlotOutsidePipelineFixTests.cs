using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Advice;

public sealed class SlotOutsidePipelineFixTests
{
    private const string Id = "TIMBR015";
    private static readonly SlotOutsidePipelineFix Fix = new();

    [Fact]
    public Task The_class_becomes_a_pipeline() => Verify.FixAsync(
        Fix, Id, "Make 'P' a pipeline",
        """
        /// <summary>Quakes.</summary>
        public sealed class P
        {
            [Slot(0)] private double [|Energy|](Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice(double energy) => 2 * energy;
        }
        """,
        """
        /// <summary>Quakes.</summary>
        [Pipeline]
        public static partial class P
        {
            [Slot(0)] private static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice(double energy) => 2 * energy;
        }
        """);

    [Fact]
    public Task Every_class_of_a_project_does() => Verify.FixAllAsync(
        Fix, Id, "Make 'P' a pipeline", FixAllScope.Project,
        """
        //// Pipeline.cs
        public class Outer
        {
            public partial class P
            {
                [Timbr.Typed.Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude;
            }

            public static partial class Q
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
        }

        //// More.cs
        namespace More
        {
            [SlotFrom(0, typeof(Math), nameof(Math.Sqrt))]
            class R;
        }

        """,
        """
        //// Pipeline.cs
        public partial class Outer
        {
            [Pipeline]
            public static partial class P
            {
                [Timbr.Typed.Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }

            [Pipeline]
            public static partial class Q
            {
                [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            }
        }

        //// More.cs
        namespace More
        {
            [Pipeline]
            [SlotFrom(0, typeof(Math), nameof(Math.Sqrt))]
            static partial class R;
        }

        """);

    [Theory]
    [InlineData("class P { int _count; [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude; }")]
    [InlineData("class P { public P(int count) { } [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude; }")]
    [InlineData("class P : List<int> { [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude; }")]
    [InlineData("class P<T> { [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude; }")]
    [InlineData("file class P { [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude; }")]
    [InlineData("struct P { [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude; }")]
    [InlineData("record P { [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude; }")]
    [InlineData("class P { void Run() { [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude; Energy(null!); } }")]
    [InlineData("[Pipeline<Quake>] static partial class O { class P { [Slot(0)] static double [|Energy|](Quake quake) => quake.Magnitude; } }")]
    public Task What_cannot_be_a_pipeline_is_left_alone(string source) => Verify.OffersAsync(Fix, Id, source);
}
