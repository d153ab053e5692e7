using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Naming;

public sealed class AccessTests
{
    private const string Accessibilities = """
        static string Of(System.Reflection.MethodBase m) => m.IsPublic ? "public" : m.IsAssembly ? "internal" : m.IsPrivate ? "private" : m.Attributes.ToString();
        var any = System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance | System.Reflection.BindingFlags.Static;
        var evaluation = P.GetNestedType("Evaluation", any)!;
        var shape = evaluation.IsNestedPublic ? "public" : evaluation.IsNestedAssembly ? "internal" : "private";
        var property = evaluation.GetProperty("A", any)?.GetMethod;
        return $"{shape} {Of(P.GetMethod("Evaluate", any)!)} {(property is null ? "none" : Of(property))}";
        """;

    private static string Access(string code, string type = "P", string ns = "") =>
        Probe.Run(code + ns, $"var P = System.Reflection.Assembly.GetExecutingAssembly().GetType(\"{type}\")!;" + Accessibilities);

    [Theory]
    [InlineData("public record M(int X); [Pipeline] public static partial class P { [Slot(0)] static int A(M m) => 1; }", "public public public")]
    [InlineData("internal record M(int X); [Pipeline] public static partial class P { [Slot(0)] static int A(M m) => 1; }", "internal internal public")]
    [InlineData("internal record M(int X); [Pipeline] static partial class P { [Slot(0)] static int A(M m) => 1; }", "public public public")]
    [InlineData("internal record R(int X); [Pipeline] public static partial class P { [Slot(0)] static R A(int m) => new(1); }", "public public internal")]
    [InlineData("internal record R(int X); [Pipeline] public static partial class P { [Slot(0)] static List<R[]> A(int m) => []; }", "public public internal")]
    [InlineData("internal record R(int X); [Pipeline] public static partial class P { [Slot(0)] static R A(R m) => new(1); }", "internal internal public")]
    [InlineData("[Pipeline] public static partial class P { private record R(int X); [Slot(0)] static R A(int m) => new(1); }", "public public private")]
    [InlineData("[Pipeline] public static partial class P { private record R(int X); [Slot(0)] static R[] A(int m) => []; [Slot(1)] static int B(R[] a) => 1; }", "public public private")]
    [InlineData("[Pipeline] static partial class P { internal record R(int X); [Slot(0)] static R A(int m) => new(1); }", "public public public")]
    public void Members_are_as_accessible_as_their_types_allow(string code, string expected) => Assert.Equal(expected, Access(code));

    [Theory]
    [InlineData("public partial class O { private record M(int X); [Pipeline] private static partial class P { [Slot(0)] static int A(M m) => 1; } }", "public public public")]
    [InlineData("public partial class O { protected record M(int X); [Pipeline] private static partial class P { [Slot(0)] static M A(M m) => m; } }", "public public public")]
    [InlineData("public partial class O { protected record M(int X); [Pipeline] protected static partial class P { [Slot(0)] static M A(M m) => m; } }", "public public public")]
    [InlineData("public partial class O { protected internal record M(int X); [Pipeline] public static partial class P { [Slot(0)] static M A(M m) => m; } }", "internal internal public")]
    [InlineData("public partial class O { protected record M(int X); [Pipeline] public static partial class P { [Slot(0)] static M A(int m) => new(m); } }", "public public private")]
    [InlineData("internal partial class O { public record M(int X); [Pipeline] public static partial class P { [Slot(0)] static M A(M m) => m; } }", "public public public")]
    public void Nesting_confines_what_may_be_public(string code, string expected) => Assert.Equal(expected, Access(code, "O+P"));

    [Fact]
    public void The_value_of_a_private_type_is_written_all_the_same() =>
        Assert.Equal("[1,{\"X\":1},[{\"X\":1}]]", Probe.Run(
            "[Pipeline] public static partial class P { private record R(int X); [Slot(0)] static R A(int m) => new(m); [Slot(1)] static R[] B(R a) => [a]; }",
            "return P.ToJson(P.Evaluate(1));"));

    [Theory]
    [InlineData("[Pipeline] public static partial class P { private record M(int X); [Slot(0)] static int A(M m) => 1; }")]
    [InlineData("public partial class O { private record M(int X); [Pipeline] public static partial class P { [Slot(0)] static int A(M m) => 1; } }")]
    public void A_message_less_accessible_than_the_pipeline_is_refused(string code)
    {
        var generated = Project.Of(code).Generate();

        Assert.Contains("TIMBR010", generated.Faults(), StringComparison.Ordinal);
        Assert.Empty(generated.Complaints());
    }

    [Theory]
    [InlineData("file static partial class P { [Slot(0)] static int A(int m) => 1; }", "[Pipeline]")]
    [InlineData("file static partial class O { [Pipeline] public static partial class P { [Slot(0)] static int A(int m) => 1; } }", "")]
    [InlineData("file record M(int X); [Pipeline<M>] public static partial class P { [Slot(0)] static int A() => 1; }", "")]
    [InlineData("file record M(int X); [Pipeline<M>(Slots = 2)] static partial class P;", "")]
    public void What_is_local_to_a_file_is_refused(string code, string attribute)
    {
        var generated = Project.Of(attribute + code).Generate();

        Assert.NotEmpty(generated.Faults());
        Assert.Empty(generated.Complaints());
    }

    [Fact]
    public void A_file_local_type_in_a_slot_does_not_break_the_generator()
    {
        var generated = Project.Of("file record M(int X); [Pipeline] public static partial class P { [Slot(0)] static M A(int m) => new(m); }").Generate();

        Assert.All(generated.Complaints(), c => Assert.Equal("CS9051", c.Id));
    }

    private const string Everything = """
        using System;
        using System.Collections.Generic;
        using Timbr.Typed;
        namespace Shop
        {
            /// <summary>An order.</summary>
            public sealed class Order { /// <summary>Id.</summary>
                public string Id { get; init; } = ""; /// <summary>Lines.</summary>
                public List<string> Lines { get; set; } = new List<string>(); /// <summary>Weight.</summary>
                public uint Weight { get; set; } }
            /// <summary>A pipeline.</summary>
            [Pipeline(Slots = 8, PropertyNaming = PropertyNaming.CamelCase)]
            public static partial class Orders
            {
                private sealed class Seen { public int Count; }
                [Obsolete] [Slot(0)] static int Lines(Order o) => o.Lines.Count;
                [Obsolete("old")] [Slot(1)] static Step<double> Weight(int lines, Order o) => o.Weight / 2.0;
                [Slot(3)] static string Text([Input] JsonText t, [From(nameof(Weight))] JsonText w, [Id] MessageId id) => t.ToString() + w.ToString();
                [Slot(4)] static int Count([State] ref Seen s) => ++s.Count;
                [Slot(5)] static void Sink(int count) { }
            }
        }
        """;

    [Theory]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.CSharp12, NullableContextOptions.Disable)]
    [InlineData(LanguageVersion.CSharp13, NullableContextOptions.Enable)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Annotations)]
    [InlineData(LanguageVersion.Preview, NullableContextOptions.Warnings)]
    public void Generated_code_has_no_warning_in_any_language_version(LanguageVersion language, NullableContextOptions nullable)
    {
        var project = Project.Of(Everything) with { Language = language, Nullable = nullable, IsBare = true };

        var generated = project.Generate();

        Assert.Empty(generated.Faults());
        Assert.Empty(generated.Complaints());
    }

    [Fact]
    public void An_obsolete_class_is_no_warning() =>
        Assert.Empty(Project.Of("[Obsolete] public record M(int X); [Obsolete] [Pipeline] public static partial class P { [Slot(0)] static M A(M m) => m; }").Generate().Complaints());

    [Fact]
    public void A_lower_case_class_is_no_warning_in_generated_code() =>
        Assert.Empty(Project.Of("[Pipeline] public static partial class lower { [Slot(0)] static int a(int m) => m; }").Generate().Complaints());
}
