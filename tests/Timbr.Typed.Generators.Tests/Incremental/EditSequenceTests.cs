using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using Timbr.Typed.Generators.Pipelines;
using Timbr.Typed.Generators.Tests.Harness;
using Timbr.Typed.Generators.Tests.Robustness;

namespace Timbr.Typed.Generators.Tests.Incremental;

/// <summary>However a project came to be what it is, the generator gives the same. TIMBR_SEED chooses other edits.</summary>
public sealed class EditSequenceTests
{
    private const int Edits = 600;

    // Each file depends on others in another way: by name, base, constant, alias, attribute, namespace or part.
    private static readonly Project Tangled = Project.Of(
        "global using Reading = Models.Sample; global using static Limits; namespace Models { public record Sample(int Id, Unit Unit, List<Part> Parts) : Base; public enum Unit { One, Two } }",
        "namespace Models { public record Base { public string? Note { get; init; } } public class Part { public double Size { get; set; } [Hidden] public Reading? Back { get; set; } } }",
        "using System.Text.Json.Serialization; public static class Limits { public const int First = 0; public const string Named = nameof(Tangle.Size); } public sealed class HiddenAttribute : JsonAttribute;",
        "[Pipeline] [SlotFrom(2, typeof(Library), nameof(Library.Twice))] public static partial class Tangle { [Slot(First)] static double Size(Reading reading) => reading.Parts.Sum(p => p.Size); }",
        "using Models; public static partial class Tangle { [Slot(1)] static Part Largest(double size, Reading reading) => reading.Parts[0]; [Slot(3)] static Unit UnitOf([From(Limits.Named)] double size, [Input] Reading reading, int count = Limits.First) => reading.Unit; }",
        "using Models; public static class Library { public static double Twice(Measured part) => part.Value * 2; } public readonly record struct Measured(double Value) { public static implicit operator Measured(Part part) => new(part.Size); }",
        "using Mark = Timbr.Typed.PipelineAttribute; namespace Models { public static partial class Outer { [Mark] internal static partial class Inner { [Slot(0)] static Part First(Sample sample) => sample.Parts[0]; [Slot(1)] static string? Text(Base first) => first.Note; } } }",
        "[Pipeline<int>] public static partial class Alone { [Slot(0)] static long Wide(int x) => x; [Slot(1)] static bool Odd(long wide) => (wide & 1) == 1; }");

    private static int Seed => int.TryParse(Environment.GetEnvironmentVariable("TIMBR_SEED"), CultureInfo.InvariantCulture, out var seed) ? seed : 20260104;

    [Fact]
    public void A_driver_that_saw_every_edit_gives_what_a_new_one_gives()
    {
        var random = new Random(Seed);
        var start = Tangled.Compile();
        var compilation = start;
        GeneratorDriver driver = NewDriver();
        driver = driver.RunGenerators(compilation);
        var (same, changed, before) = (0, 0, Text(driver));
        for (var edit = 0; edit < Edits; edit++)
        {
            compilation = Edited(start, compilation, random);
            driver = driver.RunGenerators(compilation);
            var (text, expected) = (Text(driver), Text(NewDriver().RunGenerators(compilation)));
            Assert.True(text == expected, $"Seed {Seed}, edit {edit} gave\n{text}\nand not\n{expected}\nof\n{string.Join("\n", compilation.SyntaxTrees)}");
            (same, changed, before) = (text == before ? same + 1 : same, text == before ? changed : changed + 1, text);
        }

        Assert.True(same > Edits / 20 && changed > Edits / 4, $"{same} edits left the output as it was, {changed} changed it.");
    }

    // One file edited further, or put back as it was, so that the project does not fall apart.
    private static CSharpCompilation Edited(CSharpCompilation start, CSharpCompilation compilation, Random random)
    {
        var file = random.Next(1, compilation.SyntaxTrees.Length);
        var tree = compilation.SyntaxTrees[file];
        var original = start.SyntaxTrees[file].ToString();
        var text = tree.ToString() != original && random.Next(3) > 0 ? original : Corpus.Mutate(tree.ToString(), random);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(SourceText.From(text, System.Text.Encoding.UTF8)));
    }

    private static CSharpGeneratorDriver NewDriver() => CSharpGeneratorDriver.Create(
        [new PipelineGenerator().AsSourceGenerator()], parseOptions: Tangled.Parsing, optionsProvider: new Configuration(("build_property.TimbrReportFromGenerator", "true")));

    private static string Text(GeneratorDriver driver)
    {
        var run = driver.GetRunResult().Results[0];
        Assert.Null(run.Exception);
        return string.Join("\n", run.GeneratedSources.OrderBy(s => s.HintName, StringComparer.Ordinal).Select(s => $"// {s.HintName}\n{s.SourceText}"))
            + string.Join("\n", run.Diagnostics.Select(d => d.ToString()).Order(StringComparer.Ordinal));
    }
}
