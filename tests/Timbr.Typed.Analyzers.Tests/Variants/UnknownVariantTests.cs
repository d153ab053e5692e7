using Timbr.Typed.Analyzers.Checking;

namespace Timbr.Typed.Analyzers.Variants;

/// <summary>TIMBR019 where a variant is chosen; where one is declared, it is among the mistakes.</summary>
public sealed class UnknownVariantTests
{
    private const string Pipeline = """
        [Pipeline] public static partial class Quakes
        {
            [Slot(0)] static double Energy(string place) => 1;
            [Slot(1)] static string Region(double energy, string place) => place;
            [Slot(1, Variant = "robust")] static string RobustRegion(double energy, string place) => place;
            [Slot(1, Variant = "fast")] static string FastRegion(double energy, string place) => place;
            [Slot(3)] static string Last(string gap) => gap;
        }
        """;

    private const string RegionHas = "Slot 1 'Region' of pipeline 'Quakes' has no variant 'nope'. It has: 'robust', 'fast'.";

    [Theory]
    [InlineData("""machine.Slots.Region.Use([|"nope"|]);""", RegionHas)]
    [InlineData("""machine.Slots.Region.Shadow([|"nope"|]);""", RegionHas)]
    [InlineData("""machine.Slots.Region.Shadow(every: 10, variant: [|"nope"|]);""", RegionHas)]
    [InlineData("""((MachineSlot)(machine.Slots.Region)).Use([|"nope"|]);""", RegionHas)]
    [InlineData("""machine.Slots.Region.Use([|Name|]);""", RegionHas)]
    [InlineData("""machine.Slots.Region.Use([|"no" + "pe"|]);""", RegionHas)]
    [InlineData("""System.Action choose = () => machine.Slots.Region.Use([|"nope"|]); choose();""", RegionHas)]
    [InlineData("""machine.Slots.Region.Use([|nameof(Machine)|]);""", "Slot 1 'Region' of pipeline 'Quakes' has no variant 'Machine'. It has: 'robust', 'fast'.")]
    [InlineData("""machine.Slots.Region.Use([|"Robust"|]);""", "Slot 1 'Region' of pipeline 'Quakes' has no variant 'Robust'. It has: 'robust', 'fast'.")]
    [InlineData("""machine.Slots.Region.Use([|""|]);""", "Slot 1 'Region' of pipeline 'Quakes' has no variant ''. It has: 'robust', 'fast'.")]
    [InlineData("""machine.Slots.Energy.Use([|Quakes.Slots.Region.Variants.Robust|]);""", "Slot 0 'Energy' of pipeline 'Quakes' has no variant 'robust'. It has none.")]
    [InlineData("""machine.Slots.Slot2.Use([|"robust"|]);""", "Slot 2 'Slot2' of pipeline 'Quakes' has no variant 'robust'. It has none.")]
    public async Task A_variant_that_the_slot_does_not_have_is_an_error(string statement, string message)
    {
        var source = MarkedSource.Parse(Pipeline + "\n" + Use(statement));

        var project = new Checked(source.Text);

        Assert.Empty(project.AllCompilerErrors);
        Assert.Equal([new Finding("TIMBR019", source.Place!.Value, message)], Finding.Of(await FoundAsync(project)));
    }

    [Theory]
    [InlineData("""machine.Slots.Region.Use("robust");""")]
    [InlineData("""machine.Slots.Region.Use(Quakes.Slots.Region.Variants.Fast);""")]
    [InlineData("""machine.Slots.Region.Shadow("fast", 10);""")]
    [InlineData("""machine.Slots.Region.Shadow((energy, place) => "nope");""")]
    [InlineData("""machine.Slots["Region"].Use("nope");""")]
    [InlineData("""machine.Slots[1].Use("nope");""")]
    [InlineData("""machine.Slots.Region.Use(System.Console.ReadLine()!);""")]
    [InlineData("""machine.Slots.Region.Use(null!);""")]
    [InlineData("""var slot = machine.Slots.Region; slot.Use("nope");""")]
    [InlineData("""new Other().Slots.Region.Use("nope");""")]
    [InlineData("""new Other().Region.Use("nope");""")]
    public async Task What_exists_or_is_not_known_is_left_alone(string statement)
    {
        var project = new Checked(Pipeline + "\n" + Use(statement));

        Assert.Empty(project.AllCompilerErrors);
        Assert.Empty(await FoundAsync(project));
    }

    [Fact]
    public async Task A_name_of_a_slot_comes_from_its_mark()
    {
        var source = MarkedSource.Parse("""
            [Pipeline, SlotFrom(0, typeof(System.Math), nameof(System.Math.Sqrt)), SlotFrom(0, typeof(System.Math), nameof(System.Math.Cbrt), Variant = "third")]
            static partial class P
            {
                [Slot(1, Name = "class")] static double Named(double root) => root;
                [Slot(1, Variant = "far")] static double Far(double root) => root;
                static void Choose(Machine machine) { machine.Slots.Sqrt.Use("third"); machine.Slots.@class.Use("far"); machine.Slots.@class.Use([|"third"|]); }
            }
            """);

        Assert.Equal(
            [new Finding("TIMBR019", source.Place!.Value, "Slot 1 'class' of pipeline 'P' has no variant 'third'. It has: 'far'.")], Finding.Of(await FoundAsync(new Checked(source.Text))));
    }

    [Fact]
    public async Task A_pipeline_that_is_wrong_is_mended_first()
    {
        var source = MarkedSource.Parse("""
            [Pipeline] static partial class P
            {
                [Slot(0)] static double Energy(Quake quake) => 1;
                [Slot(64, Variant = "robust")] static double [|Robust|](Quake quake) => 1;
                static void Choose(Machine machine) => machine.Slots.Energy.Use("robust");
            }
            """);

        Assert.Equal([("TIMBR003", source.Place)], (await FoundAsync(new Checked(source.Text))).Select(d => (d.Id, (Microsoft.CodeAnalysis.Text.LinePositionSpan?)d.Location.GetLineSpan().Span)));
    }

    // Of another assembly the slots' methods are not to be seen, and a reference assembly does not have them; the constants of their names it has.
    [Theory, InlineData(false), InlineData(true)]
    public async Task A_pipeline_of_another_assembly_is_known_by_its_constants(bool byReferenceAssembly)
    {
        var source = MarkedSource.Parse(Use("""machine.Slots.Region.Use("robust"); machine.Slots.Region.Use([|"nope"|]);"""));

        var project = new Checked(source.Text).Referencing(new Checked(Pipeline), byReferenceAssembly);

        Assert.Empty(project.AllCompilerErrors);
        Assert.Equal(
            [new Finding("TIMBR019", source.Place!.Value, "Slot 'Region' of pipeline 'Quakes' has no variant 'nope'. It has: 'fast', 'robust'.")], Finding.Of(await FoundAsync(project)));
    }

    [Theory, InlineData(false), InlineData(true)]
    public async Task A_slot_without_variants_is_known_as_well(bool byReferenceAssembly)
    {
        var source = MarkedSource.Parse(Use("""machine.Slots.Energy.Shadow([|"nope"|]);"""));

        var project = new Checked(source.Text).Referencing(new Checked(Pipeline), byReferenceAssembly);

        Assert.Equal([new Finding("TIMBR019", source.Place!.Value, "Slot 'Energy' of pipeline 'Quakes' has no variant 'nope'. It has none.")], Finding.Of(await FoundAsync(project)));
    }

    [Theory]
    [InlineData("""[Slot(0)] static int Region(string place) => 1;""", "Region")]
    [InlineData("""[Slot(0)] static int Variants(string place) => 1; [Slot(0, Variant = "far")] static int Far(string place) => 1;""", "Variants")]
    public async Task A_slot_of_another_assembly_without_constants_is_left_alone(string slots, string slot)
    {
        var library = new Checked($$"""[Pipeline] public static partial class Quakes { {{slots}} }""");

        var project = new Checked(Use($"""machine.Slots.{slot}.Use("far");""")).Referencing(library, byReferenceAssembly: true);

        Assert.Empty(project.AllCompilerErrors);
        Assert.Empty(await FoundAsync(project));
    }

    private static string Use(string statement) => $$"""
        static class Uses
        {
            private const string Name = "nope";

            static void Choose(Quakes.Machine machine) { {{statement}} }
        }

        sealed class Machine;

        sealed class Other
        {
            public Other Slots => this;

            public Other Region => this;

            public void Use(string variant) => _ = variant + Slots;
        }
        """;

    private static async Task<IReadOnlyList<Microsoft.CodeAnalysis.Diagnostic>> FoundAsync(Checked project) =>
        [.. (await project.AdviseAsync()).Where(d => d.Severity == Microsoft.CodeAnalysis.DiagnosticSeverity.Error)];
}
