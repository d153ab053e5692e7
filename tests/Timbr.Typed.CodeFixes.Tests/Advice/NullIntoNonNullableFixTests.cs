using Timbr.Typed.CodeFixes.Editing;

namespace Timbr.Typed.CodeFixes.Advice;

public sealed class NullIntoNonNullableFixTests
{
    private const string Id = "TIMBR007";
    private static readonly NullIntoNonNullableFix Fix = new();

    [Fact]
    public Task A_parameter_accepts_null() => Verify.FixAsync(
        Fix, Id, "Take 'string[]? names'",
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static string[]? Names(Quake quake) => null;
            [Slot(1)] static int Count([|string[] /* of places */ names|]) => names?.Length ?? 0;
        }
        """,
        """
        [Pipeline] static partial class P
        {
            [Slot(0)] static string[]? Names(Quake quake) => null;
            [Slot(1)] static int Count(string[]? /* of places */ names) => names?.Length ?? 0;
        }
        """);

    [Fact]
    public Task A_parameter_accepts_null_inside() => Verify.FixAsync(
        Fix, Id, "Take 'IReadOnlyList<Places.Place?> all'",
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] static List<Places.Place?> All(Quake quake) => [];
        }
        //// Count.cs
        static class Places { public sealed record Place(string Name); }
        static partial class P
        {
            [Slot(1)] static int Count([|IReadOnlyList<Places.Place> all|]) => all.Count;
        }
        """,
        """
        //// Pipeline.cs
        [Pipeline] static partial class P
        {
            [Slot(0)] static List<Places.Place?> All(Quake quake) => [];
        }
        //// Count.cs
        static class Places { public sealed record Place(string Name); }
        static partial class P
        {
            [Slot(1)] static int Count(IReadOnlyList<Places.Place?> all) => all.Count;
        }
        """);

    [Fact]
    public Task An_attribute_that_forbids_null_goes() => Verify.FixAsync(
        Fix, Id, "Remove [DisallowNull]",
        """
        using System.Diagnostics.CodeAnalysis;

        [Pipeline] static partial class P
        {
            [Slot(0)] static string? Region(Quake quake) => quake.Place;
            [Slot(1)] static int Letters([|[DisallowNull] string? region|]) => region?.Length ?? 0;
        }
        """,
        """
        using System.Diagnostics.CodeAnalysis;

        [Pipeline] static partial class P
        {
            [Slot(0)] static string? Region(Quake quake) => quake.Place;
            [Slot(1)] static int Letters(string? region) => region?.Length ?? 0;
        }
        """);
}
