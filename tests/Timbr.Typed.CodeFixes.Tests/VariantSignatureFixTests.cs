using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class VariantSignatureFixTests
{
    private const string Id = "TIMBR013";
    private static readonly VariantSignatureFix Fix = new();

    [Fact]
    public Task A_variant_takes_what_its_slot_takes() => Verify.FixAsync(
        Fix, Id, "Copy the signature of slot 'Twice'",
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice([From(nameof(Energy))] double energy, [Input] in Quake quake, int more = 1) => 2 * energy;
            [Slot(1, Variant = "robust")] static float [|Robust|](int value) => (float)2.5;
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static double Twice([From(nameof(Energy))] double energy, [Input] in Quake quake, int more = 1) => 2 * energy;
            [Slot(1, Variant = "robust")] static double Robust([From(nameof(Energy))] double value, [Input] in Quake quake, int more = 1) => (float)2.5;
        }
        """);

    [Fact]
    public Task Every_variant_of_a_project_does() => Verify.FixAllAsync(
        Fix, Id, "Copy the signature of slot 'Energy'", FixAllScope.Project,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static void Energy(Quake quake) { }
            [Slot(0, Variant = "one")] static int [|One|](Quake quake) { throw new NotSupportedException(); }
            [Slot(0, Variant = "two")] static void Two(Quake quake, int more) { }
        }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static void Energy(Quake quake) { }
            [Slot(0, Variant = "one")] static void One(Quake quake) { throw new NotSupportedException(); }
            [Slot(0, Variant = "two")] static void Two(Quake quake) { }
        }
        """);

    [Fact]
    public Task A_reused_slot_has_no_signature_to_copy() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline<double>, SlotFrom(0, typeof(Math), nameof(Math.Sqrt))] public static partial class P
        {
            [Slot(0, Variant = "one")] static int [|One|](double value) => 1;
        }
        """);
}
