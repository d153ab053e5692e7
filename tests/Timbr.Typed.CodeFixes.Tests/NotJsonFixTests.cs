using Microsoft.CodeAnalysis.CodeFixes;
using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes;

public sealed class NotJsonFixTests
{
    private const string Id = "TIMBR014";
    private static readonly NotJsonFix Fix = new();

    [Fact]
    public Task A_context_is_added_and_named() => Verify.FixAsync(
        Fix, Id, "Write 'object' with a JsonSerializerContext",
        """
        namespace Quakes
        {
            [Pipeline]
            public static partial class P
            {
                [Slot(0)] static object? [|Energy|](Quake quake) => quake.Magnitude;
            }
        }
        """,
        """
        namespace Quakes
        {
            [Pipeline(JsonContext = typeof(PJson))]
            public static partial class P
            {
                [Slot(0)] static object? Energy(Quake quake) => quake.Magnitude;
            }

            [JsonSerializable(typeof(object))]
            internal sealed partial class PJson : JsonSerializerContext;
        }
        """);

    [Fact]
    public Task It_names_members_as_the_pipeline_does() => Verify.FixAsync(
        Fix, Id, "Write 'Report' with a JsonSerializerContext",
        """
        public sealed record Report(object What);
        public sealed class PJson;

        [Pipeline(PropertyNaming = PropertyNaming.SnakeCaseLower)]
        public static partial class [|P|]
        {
            [Slot(0)] static int Energy(Report report) => 1;
        }
        """,
        """
        public sealed record Report(object What);
        public sealed class PJson;

        [Pipeline(PropertyNaming = PropertyNaming.SnakeCaseLower, JsonContext = typeof(PJsonContext))]
        public static partial class P
        {
            [Slot(0)] static int Energy(Report report) => 1;
        }

        [JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
        [JsonSerializable(typeof(Report))]
        internal sealed partial class PJsonContext : JsonSerializerContext;
        """);

    [Fact]
    public Task A_context_that_is_there_declares_more() => Verify.FixAsync(
        Fix, Id, "Declare 'IComparable<string>' in 'Written'",
        """
        //// Pipeline.cs
        [Pipeline(JsonContext = typeof(Written))] public static partial class P
        {
            [Slot(0)] static object Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static IComparable<string> [|Names|](object energy) => "";
        }

        //// Written.cs
        [JsonSerializable(typeof(object))]
        partial class Written : JsonSerializerContext;

        """,
        """
        //// Pipeline.cs
        [Pipeline(JsonContext = typeof(Written))] public static partial class P
        {
            [Slot(0)] static object Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static IComparable<string> Names(object energy) => "";
        }

        //// Written.cs
        [JsonSerializable(typeof(object))]
        [JsonSerializable(typeof(IComparable<string>))]
        partial class Written : JsonSerializerContext;

        """);

    [Fact]
    public Task Every_pipeline_of_a_project_gets_one() => Verify.FixAllAsync(
        Fix, Id, "Write 'object' and 'IComparable' with a JsonSerializerContext", FixAllScope.Project,
        """
        [Pipeline] public static partial class P
        {
            [Slot(0)] static object [|Energy|](Quake quake) => quake.Magnitude;
            [Slot(1)] static IComparable More(object energy) => 1;
        }

        [Pipeline] public static partial class Q
        {
            [Slot(0)] static IConvertible Which(Quake quake) => 1;
        }
        """,
        """
        [Pipeline(JsonContext = typeof(PJson))] public static partial class P
        {
            [Slot(0)] static object Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static IComparable More(object energy) => 1;
        }

        [JsonSerializable(typeof(object))]
        [JsonSerializable(typeof(IComparable))]
        internal sealed partial class PJson : JsonSerializerContext;

        [Pipeline(JsonContext = typeof(QJson))] public static partial class Q
        {
            [Slot(0)] static IConvertible Which(Quake quake) => 1;
        }

        [JsonSerializable(typeof(IConvertible))]
        internal sealed partial class QJson : JsonSerializerContext;
        """);

    [Theory]
    [InlineData("[Slot(0)] static Action [|Energy|](Quake quake) => () => { };")]
    [InlineData("[Slot(0)] static int[,] [|Energy|](Quake quake) => new int[1, 1];")]
    [InlineData("[Slot(0)] static Own [|Energy|](Quake quake) => new(); private sealed class Own { public object? What => null; }")]
    public Task What_no_context_writes_is_left_alone(string slot) =>
        Verify.OffersAsync(Fix, Id, "[Pipeline] public static partial class P { " + slot + " }");

    [Fact]
    public Task A_context_with_a_member_in_the_way_is_left_alone() => Verify.OffersAsync(
        Fix, Id,
        """
        [Pipeline(JsonContext = typeof(Written))] public static partial class P
        {
            [Slot(0)] static object Energy(Quake quake) => quake.Magnitude;
            [Slot(1)] static IComparable [|Last|](object energy) => 1;
        }

        [JsonSerializable(typeof(object))]
        sealed partial class Written : JsonSerializerContext { public static int IComparable => 1; }
        """);

    [Fact]
    public Task Two_types_of_one_name_which_a_context_cannot_tell_apart_are_left_alone() => Verify.OffersAsync(
        Fix, Id,
        """
        namespace One { public sealed record Report(object What); }
        namespace Two { public sealed record Report(object What); }

        [Pipeline] public static partial class P
        {
            [Slot(0)] static One.Report First(Quake quake) => new(quake);
            [Slot(1)] static Two.Report [|Last|](One.Report first) => new(first);
        }
        """);

    [Fact]
    public Task The_new_context_has_a_name_of_its_own() => Verify.FixAsync(
        Fix, Id, "Write 'object' with a JsonSerializerContext",
        """
        public sealed class PJson;
        public sealed class PJsonContext;

        [Pipeline] public static partial class P
        {
            [Slot(0)] static object [|Energy|](Quake quake) => quake.Magnitude;
        }
        """,
        """
        public sealed class PJson;
        public sealed class PJsonContext;

        [Pipeline(JsonContext = typeof(PJsonContextContext))] public static partial class P
        {
            [Slot(0)] static object Energy(Quake quake) => quake.Magnitude;
        }

        [JsonSerializable(typeof(object))]
        internal sealed partial class PJsonContextContext : JsonSerializerContext;
        """);
}
