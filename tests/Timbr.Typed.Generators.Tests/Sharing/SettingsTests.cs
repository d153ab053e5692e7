using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Sharing;

/// <summary>What pipelines say about their JSON makes files of types whose JSON differs by it, and of no others.</summary>
public sealed class SettingsTests
{
    private const string Types = "public record Quake(int Id, List<int> Numbers, List<Part> Parts); public record Part(int Size); ";

    private const string Held = "public record Held(object? Value, List<int> Numbers); public record Holder(Held Held, Plain Plain); public record Plain(int X); ";

    private static string Pipeline(string name, string settings, string type) => $"[Pipeline<int>({settings})] public static partial class {name} {{ [Slot(0)] static {type} A(int m) => null!; }} ";

    // The framework's own generator does not run here.
    private static string Context(string name) => $$"""
        [System.Text.Json.Serialization.JsonSerializable(typeof(object))] public class {{name}}() : System.Text.Json.Serialization.JsonSerializerContext(null)
        {
            public static {{name}} Default { get; } = new();
            protected override System.Text.Json.JsonSerializerOptions? GeneratedSerializerOptions => null;
            public override System.Text.Json.Serialization.Metadata.JsonTypeInfo? GetTypeInfo(Type type) => new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver().GetTypeInfo(type, new());
        }

        """;

    [Fact]
    public void Pipelines_that_name_properties_differently_share_what_has_none() =>
        Assert.Equal(
            "ListOfInt32 ListOfPart ListOfPart Part Part Quake Quake",
            SharedFiles.Stems(Types + Pipeline("P", "PropertyNaming = PropertyNaming.CamelCase", "Quake") + Pipeline("Q", "", "Quake")));

    [Fact]
    public void Each_writes_its_names() =>
        Assert.Equal("[1,{\"size\":1}] [1,{\"Size\":1}]", Probe.Run(
            Types + "[Pipeline(PropertyNaming = PropertyNaming.CamelCase)] public static partial class P { [Slot(0)] static Part A(int m) => new(m); } [Pipeline] public static partial class Q { [Slot(0)] static Part A(int m) => new(m); }",
            "return P.ToJson(P.Evaluate(1)) + ' ' + Q.ToJson(Q.Evaluate(1));"));

    [Fact]
    public void Pipelines_of_two_contexts_share_what_neither_writes() =>
        Assert.Equal(
            "Held Held Holder Holder ListOfInt32 Object Object Plain",
            SharedFiles.Stems(Held + Context("C") + Context("D") + Pipeline("P", "JsonContext = typeof(C)", "Holder") + Pipeline("Q", "JsonContext = typeof(D)", "Holder")));

    [Fact]
    public void Pipelines_of_one_context_share_all() =>
        Assert.Equal(
            "Held Holder ListOfInt32 Object Plain",
            SharedFiles.Stems(Held + Context("C") + Pipeline("P", "JsonContext = typeof(C)", "Holder") + Pipeline("Q", "JsonContext = typeof(C)", "Holder")));

    [Fact]
    public void A_context_that_a_type_does_not_need_makes_no_second_file() =>
        Assert.Equal("Plain", SharedFiles.Stems(Held + Context("C") + Pipeline("P", "JsonContext = typeof(C)", "Plain") + Pipeline("Q", "", "Plain")));

    [Fact]
    public void A_type_that_only_reading_delegates_has_one_class()
    {
        const string Types = "public abstract class Shape { public int X { get; set; } } public record Box(Shape Shape); ";
        var context = Context("C").Replace("typeof(object)", "typeof(Shape)", StringComparison.Ordinal);
        var generated = Project.Of(Types + context + Pipeline("P", "JsonContext = typeof(C)", "Box") + "[Pipeline<Box>(JsonContext = typeof(C))] public static partial class Q { [Slot(0)] static int A(Box b) => 1; }").Generate();

        Assert.Empty(generated.Complaints());
        Assert.Equal("Box Shape", string.Join(" ", SharedFiles.Stems(generated)));
    }

    [Fact]
    public void A_context_that_only_the_pipeline_can_name_is_called_there()
    {
        var generated = Project.Of(Held + $"[Pipeline<int>(JsonContext = typeof(C))] public static partial class P {{ {Context("C").Replace("public class", "private class", StringComparison.Ordinal)} [Slot(0)] static Holder A(int m) => null!; }}").Generate();

        Assert.Empty(generated.Complaints());
        Assert.Equal("ListOfInt32 Plain", string.Join(" ", SharedFiles.Stems(generated)));
    }

    [Fact]
    public void What_a_context_writes_may_be_anything_in_the_schema() =>
        Assert.Contains(
            "\"title\": \"A\", \"anyOf\": [{ \"type\": [\"object\", \"array\", \"string\", \"number\", \"boolean\", \"null\"] }",
            Probe.Run(Context("C") + Pipeline("P", "JsonContext = typeof(C)", "object"), "return P.JsonSchema;"),
            StringComparison.Ordinal);
}
