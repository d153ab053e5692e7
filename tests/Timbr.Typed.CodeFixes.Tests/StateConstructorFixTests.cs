using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class StateConstructorFixTests
{
    private const string Id = "TIMBR028";
    private static readonly StateConstructorFix Fix = new();

    [Theory]
    [InlineData(
        "public class Mean\n{\n    private readonly int _first;\n\n    public Mean(int first) => _first = first;\n}",
        "public class Mean\n{\n    private readonly int _first;\n\n    public Mean() { }\n\n    public Mean(int first) => _first = first;\n}")]
    [InlineData(
        "public class Mean\n{\n    public Mean(int first) => First = first;\n\n    public int First { get; }\n}",
        "public class Mean\n{\n    public Mean() { }\n\n    public Mean(int first) => First = first;\n\n    public int First { get; }\n}")]
    [InlineData("public class Mean { public Mean(int first) { } }", "public class Mean { public Mean() { } public Mean(int first) { } }")]
    [InlineData(
        "public sealed record Mean(int Count, string Name, string? Other, List<int> All, DateTime When, bool Is);",
        "public sealed record Mean(int Count, string Name, string? Other, List<int> All, DateTime When, bool Is)\n{\n    public Mean() : this(0, \"\", null, null!, default, false) { }\n}")]
    [InlineData("public class Mean(int first)\n{\n}", "public class Mean(int first)\n{\n    public Mean() : this(0) { }\n}")]
    public Task A_constructor_is_added(string before, string after) =>
        Verify.FixAsync(Fix, Id, "Add a parameterless constructor to 'Mean'", Pipeline + before, Unmarked + after);

    [Theory]
    [InlineData("public class Mean { private Mean() { } }", "public class Mean { internal Mean() { } }")]
    [InlineData("public class Mean { Mean() { } }", "public class Mean { internal Mean() { } }")]
    public Task A_hidden_one_is_shown(string before, string after) =>
        Verify.FixAsync(Fix, Id, "Make the constructor of 'Mean' internal", Pipeline + before, Unmarked + after);

    [Theory]
    [InlineData("public abstract class Mean;")]
    [InlineData("public class Mean { public required int Count { get; set; } }")]
    [InlineData("public class Base { public Base(int count) { } } public class Mean : Base { public Mean(int count) : base(count) { } }")]
    public Task Where_none_would_do_nothing_is_offered(string type) => Verify.OffersAsync(Fix, Id, Pipeline + type);

    [Fact]
    public Task A_type_of_two_slots_gets_one() => Verify.FixAllAsync(
        Fix, Id, "Add a parameterless constructor to 'Mean'", FixAllScope.Project,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake, [|[State] ref Mean mean|]) => 1;
            [Slot(1)] static double More(double energy, [State] ref Mean mean) => 1;
        }

        public class Mean { public Mean(int first) { } }
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake, [State] ref Mean mean) => 1;
            [Slot(1)] static double More(double energy, [State] ref Mean mean) => 1;
        }

        public class Mean { public Mean() { } public Mean(int first) { } }
        """);

    private const string Pipeline = """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake, [|[State] ref Mean mean|]) => 1;
        }


        """;

    private static string Unmarked => Pipeline.Replace("[|[", "[", StringComparison.Ordinal).Replace("mean|]", "mean", StringComparison.Ordinal);

}
