using Timbr.Typed.Generators.Tests.Harness;

namespace Timbr.Typed.Generators.Tests.Rules;

/// <summary>What is marked for those who call it or name it. Generated code does both because the user has said so, and warns nobody.</summary>
public sealed class MarkTests
{
    private const string Usings = "using System.Diagnostics.CodeAnalysis; using System.Runtime.Versioning;\n";

    public static TheoryData<string> Marks =>
    [
        "Obsolete", "Obsolete(\"Old.\")", "Experimental(\"NEW1\")", "RequiresPreviewFeatures", "RequiresUnreferencedCode(\"Reflects.\")", "RequiresDynamicCode(\"Emits.\")",
        "RequiresAssemblyFiles", "SupportedOSPlatform(\"windows\")", "UnsupportedOSPlatform(\"browser\")", "ObsoletedOSPlatform(\"ios\")",
    ];

    [Theory, MemberData(nameof(Marks))]
    public void A_marked_slot_is_called_without_a_word(string mark) => Assert.Empty(Project.Of(Usings + $$"""
        public record Quake(int X);
        [Pipeline] public static partial class P
        {
            [Slot(0), {{mark}}] static int A(Quake quake) => quake.X;
            [Slot(0, Variant = "other"), {{mark}}] static int Other(Quake quake) => 1;
            [Slot(1)] static async System.Threading.Tasks.Task<int> B(int a) => a;
        }
        [Pipeline] public static partial class Q
        {
            [Slot(0), {{mark}}] static int A(Quake quake, [State] ref int count, [Input] JsonText text) => ++count;
        }
        """).Generate().UsersComplaints());

    [Theory, MemberData(nameof(Marks))]
    public void A_marked_method_is_reused_without_a_word(string mark) => Assert.Empty(Project.Of(Usings + $$"""
        public static class Library { [{{mark}}] public static int Half(int x) => x / 2; }
        #pragma warning disable NEW1
        [Pipeline<int>, SlotFrom(0, typeof(Library), "Half")] public static partial class P;
        """).Generate().UsersComplaints());

    [Theory, InlineData("Obsolete"), InlineData("Obsolete(\"Old.\")"), InlineData("Experimental(\"NEW1\")"), InlineData("RequiresPreviewFeatures"), InlineData("SupportedOSPlatform(\"windows\")")]
    public void Marked_types_and_members_are_kept_and_written_without_a_word(string mark) => Assert.Empty(Project.Of(Usings + $$"""
        #pragma warning disable NEW1
        [{{mark}}] public record Place(string Name) { [{{mark}}] public int Id { get; set; } }
        [{{mark}}] public enum Kind { [{{mark}}] One }
        public record Quake(Place Place, Kind Kind, List<Place> More) { [{{mark}}] public Quake() : this(new("a"), Kind.One, []) { } }
        [Pipeline] public static partial class P
        {
            [Slot(0)] static Place A(Quake quake) => quake.Place;
            [Slot(1)] static Dictionary<string, Place[]> B([State] ref Place? last, [Input] JsonText text) => [];
        }
        """).Generate().UsersComplaints());

    [Fact]
    public void What_may_be_called_by_nobody_is_called_in_an_obsolete_class() => Assert.Empty(Project.Of(
        "[Obsolete] [Pipeline] public static partial class P { [Slot(0), Obsolete(\"Old.\", true)] static int A(int m) => m; }").Generate().UsersComplaints());

    [Fact]
    public void Members_that_code_may_not_name_are_written_and_read_as_the_serializer_does() => Assert.Equal("""[{"X":1,"Y":2},3] 4 5""", Probe.Run(
        """
        public sealed class Quake
        {
            [Obsolete("For serializers.", true)] public Quake() { }
            public Quake(int x) => X = x;
            public int X { get; set; }
            [Obsolete("Old.", true)] public int Y { get; set; } = 2;
        }
        [Pipeline] public static partial class P { [Slot(0)] static int A(Quake quake) => 3; }
        """,
        """var read = P.ReadInput("{\"X\":4,\"Y\":5}"u8); return P.ToJson(P.Evaluate(new Quake(1))) + " " + read.X + " " + typeof(Quake).GetProperty("Y")!.GetValue(read);"""));
}
