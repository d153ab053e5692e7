using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class PipelineShapeFixTests
{
    private const string Id = "TIMBR001";
    private static readonly PipelineShapeFix Fix = new();

    [Fact]
    public Task A_class_becomes_partial() => Verify.FixAsync(
        Fix, Id, "Make 'P' partial",
        """
        // Alerts.
        [Pipeline] /* ours */ public static unsafe class [|P|] // the class
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """,
        """
        // Alerts.
        [Pipeline] /* ours */ public static unsafe partial class P // the class
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task A_class_becomes_static() => Verify.FixAsync(
        Fix, Id, "Make 'P' static",
        """
        [Pipeline]
        public sealed partial class [|P|]
        {
            private int calls;
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            void Count() => calls++;
        }
        """,
        """
        [Pipeline]
        public static partial class P
        {
            private static int calls;
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            static void Count() => calls++;
        }
        """);

    [Fact]
    public Task A_class_becomes_both() => Verify.FixAsync(
        Fix, Id, "Make 'P' static partial",
        """
        [Pipeline]
        class [|P|]
        {
            [Slot(0)] double Energy(Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline]
        static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task A_record_becomes_a_class() => Verify.FixAsync(
        Fix, Id, "Make 'P' static",
        """
        [Pipeline] partial record [|P|]
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task Types_around_the_pipeline_become_partial() => Verify.FixAsync(
        Fix, Id, "Make 'IInner' and 'Outer' partial",
        """
        readonly struct Outer
        {
            internal interface IInner
            {
                [Pipeline] static partial class [|P|]
                {
                    [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                }
            }
        }
        """,
        """
        readonly partial struct Outer
        {
            internal partial interface IInner
            {
                [Pipeline] static partial class P
                {
                    [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
                }
            }
        }
        """);

    [Fact]
    public Task A_class_leaves_its_file() => Verify.FixAsync(
        Fix, Id, "Remove 'file' from 'P'",
        """
        [Pipeline] file static partial class [|P|]
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);

    [Fact]
    public Task Every_part_of_the_class_agrees() => Verify.FixAsync(
        Fix, Id, "Make 'P' static",
        """
        //// Pipeline.cs
        [Pipeline] sealed partial class [|P|]
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude * factor;
        }
        //// Factor.cs
        sealed partial class P
        {
            readonly static double factor = 2;
            double Twice => 2 * factor;
        }
        """,
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude * factor;
        }
        //// Factor.cs
        partial class P
        {
            readonly static double factor = 2;
            static double Twice => 2 * factor;
        }
        """);

    [Fact]
    public Task A_class_that_needs_an_object_is_left_alone() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline] partial class [|P|]
        {
            public P(int size) => Size = size;
            int Size { get; }
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
        }
        """);
}
