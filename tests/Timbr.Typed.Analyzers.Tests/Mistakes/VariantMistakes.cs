namespace Timbr.Typed.Analyzers.Mistakes;

public static class VariantMistakes
{
    public static IReadOnlyList<Mistake> All { get; } =
    [
        Signature(
            "A variant that gives another type", "[Slot(1, Variant = \"robust\")] static object [|Robust|](double energy, Quake quake) => quake;",
            "gives 'object', but the slot gives 'string'"),
        Signature(
            "A variant that may give null", "[Slot(1, Variant = \"robust\")] static string? [|Robust|](double energy, Quake quake) => null;",
            "gives 'string?', but the slot gives 'string'"),
        Signature(
            "A variant that is asynchronous", "[Slot(1, Variant = \"robust\")] static Task<string> [|Robust|](double energy, Quake quake) => null!;",
            "gives 'Task<string>', but the slot gives 'string'"),
        Signature(
            "A variant that takes another type", "[Slot(1, Variant = \"robust\")] static string [|Robust|](object energy, Quake quake) => \"\";",
            "takes 'object energy' as its 1st parameter, where the slot takes 'double energy'"),
        Signature(
            "A variant that takes less", "[Slot(1, Variant = \"robust\")] static string [|Robust|](double energy) => \"\";",
            "takes 1 parameter, but the slot takes 2 parameters"),
        Signature(
            "A variant that takes nothing", "[Slot(1, Variant = \"robust\")] static string [|Robust|]() => \"\";",
            "takes nothing, but the slot takes 2 parameters"),
        Signature(
            "A variant with another modifier", "[Slot(1, Variant = \"robust\")] static string [|Robust|](double energy, ref Quake quake) => \"\";",
            "takes 'ref Quake quake' as its 2nd parameter, where the slot takes 'Quake quake'"),
        Signature(
            "A variant bound to another value", "[Slot(1, Variant = \"robust\")] static string [|Robust|]([From(0)] double energy, Quake quake) => \"\";",
            "takes 'double energy' as its 1st parameter as [From(0)], where the slot takes 'double energy' by position"),
        Signature(
            "A variant bound to a slot that does not exist", "[Slot(1, Variant = \"robust\")] static string [|Robust|]([From(\"Nobody\")] double energy, Quake quake) => \"\";",
            "takes 'double energy' as its 1st parameter as [From(\"Nobody\")], where the slot takes 'double energy' by position"),
        Signature(
            "A variant that is generic", "[Slot(1, Variant = \"robust\")] static string [|Robust|]<T>(double energy, Quake quake) => \"\";",
            "is generic, but the slot is not"),
        new(
            "A reused variant that is ambiguous", "TIMBR023",
            """
            [Pipeline, [|SlotFrom(0, typeof(Math), nameof(Math.Ceiling), Variant = "up")|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
            }
            """,
            "Slot 0 reuses 'Ceiling', but 'Math' has 2 methods of that name. Call the one you mean from a [Slot] method."),
        new(
            "A reused variant that takes something else", "TIMBR013",
            """
            [Pipeline, [|SlotFrom(0, typeof(Math), nameof(Math.Sqrt), Variant = "root")|]] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
            }
            """,
            "Variant 'root' of slot 0 'Energy' takes 'double d' as its 1st parameter, where the slot takes 'Quake quake'. Call the method from a [Slot] method."),
        new(
            "A slot that has only a variant", "TIMBR019",
            """
            [Pipeline] static partial class P
            {
                [Slot(0, Variant = "robust")] static double [|Energy|](Quake quake) => 1;
                [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            }
            """,
            "Slot 0 has only variants: 'robust'. Mark the function that runs by default with [Slot(0)]."),
        new(
            "A slot that has only two variants", "TIMBR019",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static string Region(Quake quake) => quake.Place;
                [Slot(1, Variant = "robust")] static double [|Robust|](string region, Quake quake) => 1;
                [Slot(1, Variant = "fast")] static double Fast(string region, Quake quake) => 1;
            }
            """,
            "Slot 1 has only variants: 'robust', 'fast'. Mark the function that runs by default with [Slot(1)]."),
        new(
            "A variant without a name", "TIMBR019",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
                [Slot(0, Variant = " ")] static double [|Robust|](Quake quake) => 1;
            }
            """,
            "A variant of slot 0 'Energy' has no name. Name it: Variant = \"...\"."),
        new(
            "A variant with a name for its value", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
                [Slot(0, Variant = "robust", [|Name = "Sturdy"|])] static double Robust(Quake quake) => 1;
                [Slot(1)] static double Half([From("Sturdy")] double energy) => energy / 2;
            }
            """,
            "Variant 'robust' of slot 0 'Energy' has Name = \"Sturdy\", but its value is called 'Energy', whichever function runs. Leave Name out, or give it to the slot's own function."),
        new(
            "A reused variant with a name for its value", "TIMBR018",
            """
            static class Library { internal static double Robust(Quake quake) => 1; }

            [Pipeline, SlotFrom(0, typeof(Library), nameof(Library.Robust), [|Name = "Sturdy"|], Variant = "robust")] static partial class P
            {
                [Slot(0, Name = "Power")] static double Energy(Quake quake) => 1;
            }
            """,
            "Variant 'robust' of slot 0 'Power' has Name = \"Sturdy\", but its value is called 'Power', whichever function runs. Leave Name out, or give it to the slot's own function."),
        new(
            "The function of a variant as a value", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
                [Slot(0, Variant = "robust")] static double Robust(Quake quake) => 1;
                [Slot(1)] static double Half([|[From(nameof(Robust))] double energy|]) => energy / 2;
            }
            """,
            "Parameter 'energy' of slot 1 'Half' names 'Robust', a variant of slot 0 'Energy'. Name the slot: [From(nameof(Energy))]."),
        new(
            "The name of a variant as a value", "TIMBR012",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
                [Slot(1)] static double Half([|[From("fast")] double energy|]) => energy / 2;
                [Slot(2)] static double Double(double half) => half * 4;
                [Slot(2, Variant = "fast")] static double FastDouble(double half) => half * 4;
            }
            """,
            "Parameter 'energy' of slot 1 'Half' names 'fast', a variant of slot 2 'Double'. Name one of: Energy."),
        new(
            "A variant of a number that no slot has", "TIMBR019",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
                [Slot(1, Variant = "robust")] static double [|Robust|](Quake quake) => 1;
            }
            """,
            "Slot 1 has only variants: 'robust'. Mark the function that runs by default with [Slot(1)]."),
        new(
            "Two variants of one name", "TIMBR004",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
                [Slot(0, Variant = "robust")] static double One(Quake quake) => 1;
                [Slot(0, Variant = "robust")] static double [|Two|](Quake quake) => 1;
            }
            """,
            "Slot 0 'Energy' already has a variant 'robust'. Give this one another name."),
        new(
            "A variant of a number above 63", "TIMBR003",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
                [Slot(64, Variant = "robust")] static double [|Robust|](Quake quake) => 1;
            }
            """,
            "Slot number 64 of 'Robust' is not between 0 and 63. Give it one of these."),
        new(
            "A variant with the name of a generated member", "TIMBR018",
            """
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
                [Slot(0, Variant = "robust")] static double [|Evaluate|](Quake quake) => 1;
            }
            """,
            "'Evaluate' is the name of a member that the generator adds to pipeline 'P'. Rename it."),
    ];

    private static Mistake Signature(string name, string variant, string difference) => new(
        name, "TIMBR013",
        $$"""
        [Pipeline] static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => 1;
            [Slot(1)] static string Region(double energy, Quake quake) => quake.Place;
            {{variant}}
        }
        """,
        $"Variant 'robust' of slot 1 'Region' {difference}. Copy the slot's signature.");
}
