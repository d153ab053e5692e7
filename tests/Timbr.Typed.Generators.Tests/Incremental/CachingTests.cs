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
    public void Models_hold_no_compiler_object()
    {
        var steps = Steps.Of(Two, c => c);
        var models = steps.First.TrackedSteps[PipelineGenerator.ModelsStep].SelectMany(s => s.Outputs).Select(o => o.Value).ToArray();

        Assert.Equal(2, models.Length);
        Assert.Null(ObjectGraph.PathToCompilerObject(models));
    }

    [Fact]
    public void The_search_for_compiler_objects_finds_each_kind()
    {
        var compilation = Two.Compile();
        var tree = compilation.SyntaxTrees[1];
        var symbol = compilation.GetTypeByMetadataName("P")!;
        object[] kinds = [symbol, tree.GetRoot(), tree, compilation, tree.GetRoot().GetLocation(), compilation.GetSemanticModel(tree), symbol.GetAttributes()[0], symbol.DeclaringSyntaxReferences[0], tree.GetRoot().GetFirstToken()];

        Assert.All(kinds, kind => Assert.NotNull(ObjectGraph.PathToCompilerObject(new { Deep = new List<object?> { null, new Dictionary<int, object> { [1] = kind } } })));
    }

    private static PortableExecutableReference Library(string code)
    {
        using var image = new MemoryStream();
        var emitted = (Project.Of(code) with { Name = "Library" }).Compile().Emit(image);
        Assert.True(emitted.Success, string.Join("\n", emitted.Diagnostics));
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
