using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators.Json;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Incremental;

/// <summary>A type's file is made again when its code changes, and not otherwise.</summary>
public sealed class SharedShapeCachingTests
{
    private static readonly Project Three = Project.Of(
        "public record Quake(int Id, Place Place, List<Tag> Tags);",
        "public record Place(string Name);",
        "public record Tag(int Number);",
        "[Pipeline] public static partial class P { [Slot(0)] static int A(Quake q) => q.Id; }",
        "[Pipeline<int>] public static partial class Q { [Slot(0)] static Place A(int n) => new(\"q\"); [Slot(1)] static Tag[] B(Place a) => []; }");

    private static readonly Project Written = Project.Of(
        "public record Tag(int Number);",
        "public sealed class Sealed { private Sealed(int n) { } public Tag[] Tags => []; public static Sealed? Of(int n) => null; }",
        "[Pipeline<int>] public static partial class Q { [Slot(0)] static Sealed? A(int n) => Sealed.Of(1); }");

    private static Steps Edit(string path, string from, string to) => Edit(Three, path, from, to);

    private static Steps Edit(Project project, string path, string from, string to) => Steps.Of(project, compilation =>
    {
        var tree = compilation.SyntaxTrees.Single(t => t.FilePath == path);
        var text = tree.ToString();
        Assert.Contains(from, text, StringComparison.Ordinal);
        return compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(Microsoft.CodeAnalysis.Text.SourceText.From(text.Replace(from, to, StringComparison.Ordinal), System.Text.Encoding.UTF8), project.Parsing, path));
    });

    /// <summary>Why each type of the second run is as it is, but for those that are as they were.</summary>
    private static string Changes(Steps steps) => string.Join(" ", steps.Second.TrackedSteps[SharedShapes.TypesStep].SelectMany(s => s.Outputs)
        .Where(o => o is { Value: JsonShape, Reason: not (IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged) })
        .Select(o => $"{((JsonShape)o.Value).Type.Stem}:{o.Reason}").Order(StringComparer.Ordinal));

    /// <summary>The files that are not the same text objects as in the first run.</summary>
    private static string Remade(Steps steps) => string.Join(" ", steps.Second.GeneratedSources
        .Where(s => s.HintName.StartsWith("Json.", StringComparison.Ordinal) && !steps.First.GeneratedSources.Any(f => f.SourceText == s.SourceText))
        .Select(s => s.HintName.Split('.')[1].Split('_')[0]).Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("File3.cs", "=> q.Id", "=> q.Id + 1")]
    [InlineData("File0.cs", "public record", "// A quake.\npublic record")]
    [InlineData("File4.cs", "static Place A", "static Place First")]
    public void What_changes_no_type_changes_no_file_of_types(string path, string from, string to)
    {
        var steps = Edit(path, from, to);

        Assert.Equal("", Changes(steps));
        Assert.Equal("", Remade(steps));
    }

    [Fact]
    public void Another_body_leaves_every_step_as_it_was() =>
        Assert.All(
            Edit("File3.cs", "=> q.Id", "=> q.Id + 1").All().Where(step => step.Name!.StartsWith("Json.", StringComparison.Ordinal)).SelectMany(step => step.Outputs),
            output => Assert.True(output.Reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged));

    [Theory]
    [InlineData("File1.cs", "string Name", "string Name, int X", "Place")]
    [InlineData("File2.cs", "int Number", "long Number", "Tag")]
    [InlineData("File0.cs", "int Id", "int Id, int X", "Quake")]
    public void A_change_of_a_type_changes_its_file_alone(string path, string from, string to, string type)
    {
        var steps = Edit(path, from, to);

        Assert.Equal($"{type}:Modified", Changes(steps));
        Assert.Equal(type, Remade(steps));
    }

    [Fact]
    public void A_new_type_leaves_the_files_of_the_others()
    {
        var steps = Edit("File0.cs", "int Id", "int[] Area");

        Assert.Equal("Int32Array:New Quake:Modified", Changes(steps));
    }

    [Fact]
    public void A_type_that_goes_leaves_the_files_of_the_others()
    {
        var steps = Edit("File4.cs", "static Tag[] B(Place a) => [];", "static int B(Place a) => 1;");

        Assert.Equal("", Changes(steps));
        Assert.Equal((5, 4), (steps.First.GeneratedSources.Count(IsShared), steps.Second.GeneratedSources.Count(IsShared)));
    }

    [Fact]
    public void Types_that_are_read_from_now_on_get_their_readers_alone()
    {
        var steps = Edit(Written, "File2.cs", "[Pipeline<int>] public static partial class Q { [Slot(0)] static Sealed? A(int n)", "[Pipeline<Tag[]>] public static partial class Q { [Slot(0)] static Sealed? A(Tag[] n)");

        Assert.Equal("Tag:Modified TagArray:Modified", Changes(steps));
    }

    [Fact]
    public void A_type_that_comes_to_hold_itself_changes_alone()
    {
        var steps = Edit("File2.cs", "int Number", "Quake Parent");

        Assert.Equal("Tag:Modified", Changes(steps));
    }

    [Fact]
    public void No_step_holds_a_compiler_object() =>
        Assert.All(
            Edit("File2.cs", "int Number", "Quake Parent").All().Where(step => step.Name!.StartsWith("Json.", StringComparison.Ordinal)),
            step => Assert.Null(ObjectGraph.PathToCompilerObject(step.Outputs.Select(o => o.Value).ToArray())));

    private static bool IsShared(GeneratedSourceResult source) => source.HintName.StartsWith("Json.", StringComparison.Ordinal);
}
