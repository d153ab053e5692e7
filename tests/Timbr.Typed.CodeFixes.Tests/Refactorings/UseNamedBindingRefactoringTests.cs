using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Refactorings;

public sealed class UseNamedBindingRefactoringTests
{
    private const string ByName = """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(2)] static string Region(double gap, [From(nameof(Energy))] double energy, [Input] Quake quake) => quake.Place + gap + energy;
        }
        """;

    private const string ByPosition = """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(2)] static string Region(double gap, double energy, Quake quake) => quake.Place + gap + energy;
        }
        """;

    private static readonly UseNamedBindingRefactoring ToName = new();
    private static readonly UsePositionRefactoring ToPosition = new();

    [Fact]
    public Task A_parameter_and_those_behind_it_are_named() =>
        VerifyWiring.KeptAsync(ToName, "Bind 'energy' and 'quake' by name", Mark(ByPosition, "double gap, double ", "energy"), ByName);

    [Fact]
    public Task Names_become_positions_again() =>
        VerifyWiring.KeptAsync(ToPosition, "Take 'energy' and 'quake' by position", Mark(ByName, "[From(nameof(Energy))] double ", "energy"), ByPosition);

    [Fact]
    public Task A_gap_is_named_by_its_number() => VerifyWiring.KeptAsync(
        ToName, "Bind 'gap', 'energy' and 'quake' by name", Mark(ByPosition, "Region(double ", "gap"),
        ByName.Replace("double gap", "[From(1)] double gap", StringComparison.Ordinal));

    [Fact]
    public Task A_caret_behind_a_name_is_at_it() =>
        Verify.OffersAsync(ToName, ByPosition.Replace("Region(double gap", "Region(double gap[||]", StringComparison.Ordinal), "Bind 'gap', 'energy' and 'quake' by name");

    [Fact]
    public Task What_is_named_otherwise_stays() => VerifyWiring.KeptAsync(
        ToPosition, "Take 'energy' and 'again' by position",
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([From(nameof(Energy)), Obsolete2] double [|energy|], [Input]  [From2] Quake again, [Input] Quake quake, int more = 3) => quake.Place + energy + again.Place + more;
        }

        [AttributeUsage(AttributeTargets.Parameter)] sealed class Obsolete2Attribute : Attribute;
        [AttributeUsage(AttributeTargets.Parameter)] sealed class From2Attribute : Attribute;
        """,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static string Region([Obsolete2] double energy, [From2] Quake again, [Input] Quake quake, int more = 3) => quake.Place + energy + again.Place + more;
        }

        [AttributeUsage(AttributeTargets.Parameter)] sealed class Obsolete2Attribute : Attribute;
        [AttributeUsage(AttributeTargets.Parameter)] sealed class From2Attribute : Attribute;
        """);

    [Theory]
    [InlineData("[Slot(1)] static int Next([Input] Quake [|quake|]) => 1;")]
    [InlineData("[Slot(1)] static int Next([Id] MessageId [|id|]) => 1;")]
    [InlineData("[Slot(1)] static int Next(int [|more|] = 1) => 1;")]
    [InlineData("[Slot(1)] static int [|Next|](double energy) => 1;")]
    [InlineData("[Slot(1)] static int Next(double energy) { static int Local(int [|local|]) => local; return Local(1); }")]
    [InlineData("static int Next(double [|energy|]) => 1;")]
    [InlineData("[Slot(1)] static int Next(string [|energy|]) => 1;")]
    public Task A_name_is_not_offered_where_no_position_is(string slot) => Verify.OffersAsync(ToName, Pipeline(slot));

    [Theory]
    [InlineData("[Slot(1)] static int Next([Input] Quake [|quake|]) => 1;")]
    [InlineData("[Slot(1)] static int Next([From(0)] double [|other|], double energy) => 1;")]
    [InlineData("[Slot(1)] static int Next([From(0)] double [|other|] = 1) => 1;")]
    [InlineData("[Slot(1)] static int Next([From(0)] JsonText [|text|]) => 1;")]
    [InlineData("[Slot(1)] static int Next(double energy, [From(0)] double [|again|]) => 1;")]
    [InlineData("[Slot(1)] static int Next([Id] MessageId [|id|]) => 1;")]
    [InlineData("[Slot(1)] static int Next(double [|energy|]) => 1;")]
    public Task A_position_is_not_offered_where_it_gives_another_value(string slot) => Verify.OffersAsync(ToPosition, Pipeline(slot));

    private static string Pipeline(string slot) =>
        "[Pipeline] public static partial class P { [Slot(0)] static double Energy(Quake quake) => quake.Magnitude; " + slot + " }";

    private static string Mark(string source, string before, string name) =>
        source.Replace(before + name, $"{before}[|{name}|]", StringComparison.Ordinal);
}
