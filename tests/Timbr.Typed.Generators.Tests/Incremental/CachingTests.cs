using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators.Pipelines;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Incremental;

public sealed class CachingTests
{
    private static readonly Project Two = Project.Of(
        "public record M(int X, List<string> Y); [Pipeline] public static partial class P { [Slot(0)] static int A(M m) => m.X; [Slot(2)] static Step<M> B(int a, [State] ref int n) => throw new Exception(); }",
        "[Pipeline<int>(Slots = 3)] public static partial class Q { [Slot(0)] static double A(int m, int o = 3) => m; }",
        "public static class Other { public static int X => 1; }");

    private static readonly Project Wrong = Project.Of("[Pipeline<int>] public static partial class W { [Slot(0)] static int A(string text) => 1; }");

    // What every driver has; of a source output, the source and what is reported.
    private static readonly string?[] CompilersOwn = ["Compilation", "AnalyzerConfigOptions", "AdditionalTexts", "SourceOutput"];

    private static CSharpCompilation Edit(CSharpCompilation compilation, string path, string from, string to)
    {
        var tree = compilation.SyntaxTrees.Single(t => t.FilePath == path);
        var text = tree.GetText().ToString();
        Assert.Contains(from, text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(Microsoft.CodeAnalysis.Text.SourceText.From(text.Replace(from, to, StringComparison.Ordinal), System.Text.Encoding.UTF8)));
    }

    private static void AllOutputsCached(Steps steps) =>
        Assert.All(steps.Outputs(), r => Assert.Equal(IncrementalStepRunReason.Cached, r));

    [Fact]
    public void The_same_compilation_again_costs_nothing()
    {
        var steps = Steps.Of(Two, c => c.Clone());

        Assert.Equal(2, steps.Models().Count);
        Assert.All(steps.Models().Values, r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        AllOutputsCached(steps);
    }

    [Fact]
    public void A_comment_in_the_pipelines_file_changes_no_model()
    {
        var steps = Steps.Of(Two, c => Edit(c, "File0.cs", "[Slot(0)]", "\n// hello\n\n   [Slot(0)] "));

        Assert.All(steps.Models().Values, r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        AllOutputsCached(steps);
    }

    [Fact]
    public void Another_body_of_a_slot_changes_no_model()
    {
        var steps = Steps.Of(Two, c => Edit(c, "File0.cs", "=> m.X", "=> m.X + 1"));

        AllOutputsCached(steps);
    }

    [Fact]
    public void An_edit_of_another_file_changes_no_model()
    {
        var steps = Steps.Of(Two, c => Edit(c, "File2.cs", "X => 1", "X => 2"));

        AllOutputsCached(steps);
    }

    [Fact]
    public void A_new_file_changes_no_model()
    {
        var steps = Steps.Of(Two, c => c.AddSyntaxTrees(CSharpSyntaxTree.ParseText("public class New;", Two.Parsing, "New.cs")));

        AllOutputsCached(steps);
    }

    [Fact]
    public void An_edit_of_one_pipeline_leaves_the_other_alone()
    {
        var steps = Steps.Of(Two, c => Edit(c, "File1.cs", "static double A", "static long A"));

        Assert.True(steps.Models()["P"] is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
        Assert.Equal(IncrementalStepRunReason.Modified, steps.Models()["Q"]);
        Assert.Contains(IncrementalStepRunReason.Cached, steps.Outputs());
    }

    [Fact]
    public void A_changed_message_type_in_another_file_changes_the_model()
    {
        var project = Project.Of("public record M(int X);", "[Pipeline] public static partial class P { [Slot(0)] static int A(M m) => 1; }");
        var steps = Steps.Of(project, c => Edit(c, "File0.cs", "int X", "long X"));

        Assert.Equal(IncrementalStepRunReason.Modified, steps.Models()["P"]);
    }

    [Fact]
    public void A_reference_without_a_publisher_option_changes_nothing()
    {
        var steps = Steps.Of(Two, c => c.AddReferences(Library("public class Library { public PipelineAttribute? P; }")));

        Assert.All(steps.Options(), r => Assert.Equal(IncrementalStepRunReason.Unchanged, r));
        AllOutputsCached(steps);
    }

    [Fact]
    public void A_reference_with_a_publisher_option_changes_the_host_alone()
    {
        var steps = Steps.Of(Two, c => c.AddReferences(Library(
            "[assembly: PublisherOption(typeof(MyOption))] public sealed class MyOption : IPublisherOption { public static string Name => \"a\"; public static string ValueName => \"b\"; public static string Help => \"c\"; public static IPublisher Create(string value) => null!; }")));

        Assert.Contains(IncrementalStepRunReason.Modified, steps.Options());
        Assert.All(steps.Models().Values, r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void A_wrong_pipeline_that_stays_as_wrong_keeps_its_stub()
    {
        var project = Project.Of("[Pipeline] public static partial class P { [Slot(0)] static int A(int x) => 1; [Slot(1)] static int B(string a) => 1; }", "public class Other;");
        var steps = Steps.Of(project, c => Edit(c, "File1.cs", "Other", "Another"));

        Assert.True(steps.Models()["P"] is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Another_slot_of_a_pipeline_changes_its_model_alone()
    {
        var steps = Steps.Of(Two, c => Edit(c, "File0.cs", "[Slot(2)]", "[Slot(1)] static int Middle(int a) => a; [Slot(2)]"));

        Assert.Equal(
            (IncrementalStepRunReason.Modified, true),
            (steps.Models()["P"], steps.Models()["Q"] is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void A_pipeline_before_the_others_leaves_them_where_they_are()
    {
        var steps = Steps.Of(Two, c => Edit(c, "File0.cs", "public record M", "[Pipeline<int>] public static partial class New; public record M"));

        Assert.Equal(
            [("New", true), ("P", false), ("Q", false)],
            steps.Models().Select(m => (m.Key, m.Value is IncrementalStepRunReason.New or IncrementalStepRunReason.Modified)).Order());
    }

    [Fact]
    public void A_pipeline_that_goes_leaves_the_others_where_they_are()
    {
        var steps = Steps.Of(Two, c => Edit(c, "File0.cs", "[Pipeline]", ""));

        Assert.Equal(IncrementalStepRunReason.Removed, steps.Models()["P"]);
        Assert.True(steps.Models()["Q"] is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged);
    }

    [Fact]
    public void Other_analyzer_options_change_nothing()
    {
        var steps = Steps.Of(Two, c => c, driver => driver.WithUpdatedAnalyzerConfigOptions(new Configuration(("build_property.RootNamespace", "Other"))));

        AllOutputsCached(steps);
    }

    [Fact]
    public void The_option_to_report_changes_no_source()
    {
        var steps = Steps.Of(Wrong, c => c, driver => driver.WithUpdatedAnalyzerConfigOptions(new Configuration(("build_property.TimbrReportFromGenerator", "true"))));

        Assert.All(steps.Models().Values, r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
        Assert.Equal("TIMBR006", Assert.Single(steps.Second.Diagnostics).Id);
    }

    [Fact]
    public void Parse_options_that_say_nothing_of_the_code_change_no_model()
    {
        var parsing = Two.Parsing.WithPreprocessorSymbols("OTHER");
        var steps = Steps.Of(Two, c => Reparse(c, parsing), driver => driver.WithUpdatedParseOptions(parsing));

        Assert.All(steps.Models().Values, r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void A_symbol_that_brings_another_slot_in_changes_the_model()
    {
        var project = Project.Of("[Pipeline<int>] public static partial class P {\n#if MORE\n [Slot(0)] static int More(int x) => x;\n#endif\n}");
        var parsing = project.Parsing.WithPreprocessorSymbols("MORE");
        var steps = Steps.Of(project, c => Reparse(c, parsing), driver => driver.WithUpdatedParseOptions(parsing));

        Assert.Equal(IncrementalStepRunReason.Modified, steps.Models()["P"]);
    }

    [Fact]
    public void Unsafe_code_that_is_allowed_changes_no_source()
    {
        var steps = Steps.Of(Two, c => c.WithOptions(c.Options.WithAllowUnsafe(false)));

        AllOutputsCached(steps);
    }

    [Fact]
    public void A_comment_above_a_wrong_slot_moves_its_fault()
    {
        var reports = new Configuration(("build_property.TimbrReportFromGenerator", "true"));
        var steps = Steps.Of(Wrong, c => Edit(c, "File0.cs", "[Slot(0)]", "\n\n// hello\n[Slot(0)]"), driver => driver.WithUpdatedAnalyzerConfigOptions(reports));

        Assert.Equal(3, Assert.Single(steps.Second.Diagnostics).Location.GetLineSpan().StartLinePosition.Line);
    }

    [Fact]
    public void Every_step_has_a_name()
    {
        var steps = Steps.Of(Two, c => Edit(c, "File0.cs", "static int A", "static long A"));

        Assert.All(steps.All(), step => Assert.False(string.IsNullOrEmpty(step.Name)));
    }

    [Fact]
    public void No_step_of_the_generator_gives_a_compiler_object()
    {
        var steps = Steps.Of(Wrong with { Files = [.. Two.Files, ("Wrong.cs", Wrong.Files[0].Text)] }, c => Edit(c, "File0.cs", "static int A", "static short A"), WithBaseline);
        var own = steps.All().Where(step => !CompilersOwn.Contains(step.Name)).ToList();

        Assert.Equal(["TIMBR006", "TIMBR070", "TIMBR070"], steps.Second.Diagnostics.Select(d => d.Id).Order(StringComparer.Ordinal));
        Assert.Equal(21, own.Select(step => step.Name).Distinct().Count());
        Assert.All(own, step => Assert.Null(ObjectGraph.PathToCompilerObject(step.Outputs.Select(o => o.Value).ToArray())));
    }

    [Fact]
    public void A_comment_above_a_slot_that_breaks_readers_moves_its_fault()
    {
        var before = Two.Compile();
        var driver = WithBaseline(CSharpGeneratorDriver.Create([new PipelineGenerator().AsSourceGenerator()], parseOptions: Two.Parsing)).RunGenerators(before);
        driver = driver.RunGenerators(Edit(before, "File0.cs", "[Slot(0)]", "\n// hello\n[Slot(0)]"));

        var places = driver.GetRunResult().Diagnostics.Select(d => d.Location.GetLineSpan()).Select(s => $"{s.Path}({s.StartLinePosition})");
        Assert.Equal(["File0.cs(2,21)", "wire.txt(7,0)"], places.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_baseline_changes_no_source()
    {
        var steps = Steps.Of(Two, c => c, WithBaseline);

        Assert.All(steps.Models().Values, r => Assert.True(r is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));
    }

    [Fact]
    public void What_is_remembered_from_run_to_run_holds_no_compiler_object()
    {
        var memory = new PipelineMemory();
        memory.Check(Two.Compile(), CancellationToken.None);
        memory.Check(Wrong.Compile(), CancellationToken.None);
        memory.Options(Two.Compile(), CancellationToken.None);

        Assert.Null(ObjectGraph.PathToCompilerObject(memory));
    }

    [Fact]
    public void Models_hold_no_compiler_object()
    {
        var steps = Steps.Of(Two, c => c);
        var models = steps.First.TrackedSteps[PipelineGenerator.ModelsStep].SelectMany(s => s.Outputs).Select(o => o.Value).ToArray();

        Assert.Equal(2, models.Length);
        Assert.Null(ObjectGraph.PathToCompilerObject(models));
    }

    [Theory]
    [InlineData("symbol")]
    [InlineData("node")]
    [InlineData("token")]
    [InlineData("tree")]
    [InlineData("compilation")]
    [InlineData("model")]
    [InlineData("location")]
    [InlineData("diagnostic")]
    [InlineData("attribute")]
    [InlineData("reference")]
    [InlineData("text")]
    [InlineData("file")]
    [InlineData("options")]
    [InlineData("parsing")]
    [InlineData("library")]
    public void The_search_for_compiler_objects_finds_a(string kind)
    {
        var compilation = Two.Compile();
        var tree = compilation.SyntaxTrees[1];
        var symbol = compilation.GetTypeByMetadataName("P")!;
        object found = kind switch
        {
            "symbol" => symbol,
            "node" => tree.GetRoot(),
            "token" => tree.GetRoot().GetFirstToken(),
            "tree" => tree,
            "compilation" => compilation,
            "model" => compilation.GetSemanticModel(tree),
            "location" => tree.GetRoot().GetLocation(),
            "diagnostic" => Diagnostic.Create(Wiring.Rules.SlotName, tree.GetRoot().GetLocation(), ""),
            "attribute" => symbol.GetAttributes()[0],
            "text" => tree.GetText(),
            "file" => new Baseline(""),
            "options" => new Configuration(),
            "parsing" => Two.Parsing,
            "library" => compilation.References.First(),
            _ => symbol.DeclaringSyntaxReferences[0],
        };

        Assert.NotNull(ObjectGraph.PathToCompilerObject(new { Deep = new List<object?> { null, new Dictionary<int, object> { [1] = found } } }));
    }

    private static GeneratorDriver WithBaseline(GeneratorDriver driver) => Baseline.Beside(
        driver, "pipeline P\n  in M\n  0 Was int from in\n  type M\n    \"X\" int\n    \"Y\" [string]\n\npipeline Gone\n  in M\n");

    private static CSharpCompilation Reparse(CSharpCompilation compilation, CSharpParseOptions parsing) =>
        compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(compilation.SyntaxTrees.Select(tree => CSharpSyntaxTree.ParseText(tree.GetText(), parsing, tree.FilePath)));

    private static PortableExecutableReference Library(string code)
    {
        using var image = new MemoryStream();
        var emitted = (Project.Of(code) with { Name = "Library" }).Compile().Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
