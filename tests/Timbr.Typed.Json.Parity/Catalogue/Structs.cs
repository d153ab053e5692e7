using System.Text.Json.Serialization;

namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Structs, readonly structs and record structs.</summary>
internal sealed partial class Structs : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(PlainJson.ReadInput, PlainJson.Evaluate),
        Of(PlainOrNullJson.ReadInput, PlainOrNullJson.Evaluate),
        Of(ReadOnlyInitJson.ReadInput, ReadOnlyInitJson.Evaluate),
        Of(MutableJson.ReadInput, MutableJson.Evaluate),
        Of(FrozenJson.ReadInput, FrozenJson.Evaluate),
        Of(FrozenOrNullJson.ReadInput, FrozenOrNullJson.Evaluate),
        Of(FrozenArrayJson.ReadInput, FrozenArrayJson.Evaluate),
        Of(ListFrozenOrNullJson.ReadInput, ListFrozenOrNullJson.Evaluate),
        Of(ConstructedJson.ReadInput, ConstructedJson.Evaluate),
        Of(WithParameterlessJson.ReadInput, WithParameterlessJson.Evaluate),
        Of(UnmarkedJson.ReadInput, UnmarkedJson.Evaluate),
        Of(RequiredMembersJson.ReadInput, RequiredMembersJson.Evaluate),
        Of(EmptyJson.ReadInput, EmptyJson.Evaluate),
        Of(GetOnlyJson.ReadInput, GetOnlyJson.Evaluate),
        Of(NestedJson.ReadInput, NestedJson.Evaluate),
    ];

    public struct Plain
    {
        public int A { get; set; }

        public string? B { get; set; }
    }
    [Pipeline<Plain>] private static partial class PlainJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Plain?>] private static partial class PlainOrNullJson { [Slot(0)] private static int Done() => 0; }

    public readonly struct ReadOnlyInit
    {
        public int A { get; init; }

        public double? B { get; init; }
    }
    [Pipeline<ReadOnlyInit>] private static partial class ReadOnlyInitJson { [Slot(0)] private static int Done() => 0; }

    public record struct Mutable(int A, string? B);
    [Pipeline<Mutable>] private static partial class MutableJson { [Slot(0)] private static int Done() => 0; }

    public readonly record struct Frozen(int A, string? B)
    {
        public int Twice => A * 2;
    }
    [Pipeline<Frozen>] private static partial class FrozenJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Frozen?>] private static partial class FrozenOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Frozen[]>] private static partial class FrozenArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<List<Frozen?>>] private static partial class ListFrozenOrNullJson { [Slot(0)] private static int Done() => 0; }

    public readonly struct Constructed
    {
        [JsonConstructor]
        public Constructed(int a, string? b) => (A, B) = (a, b);

        public int A { get; }

        public string? B { get; }
    }
    [Pipeline<Constructed>] private static partial class ConstructedJson { [Slot(0)] private static int Done() => 0; }

    public struct WithParameterless
    {
        public WithParameterless()
        {
            A = 9;
        }

        public int A { get; set; }

        public int B { get; set; } = 4;
    }
    [Pipeline<WithParameterless>] private static partial class WithParameterlessJson { [Slot(0)] private static int Done() => 0; }

    public struct Unmarked(int a)
    {
        public int A { get; set; } = a;

        public int B { get; set; }
    }
    [Pipeline<Unmarked>] private static partial class UnmarkedJson { [Slot(0)] private static int Done() => 0; }

    public struct RequiredMembers
    {
        public required int A { get; set; }

        public required string? B { get; init; }
    }
    [Pipeline<RequiredMembers>] private static partial class RequiredMembersJson { [Slot(0)] private static int Done() => 0; }

    public struct Empty;
    [Pipeline<Empty>] private static partial class EmptyJson { [Slot(0)] private static int Done() => 0; }

    public readonly struct GetOnly(int a)
    {
        public int A { get; } = a;
    }
    [Pipeline<GetOnly>] private static partial class GetOnlyJson { [Slot(0)] private static int Done() => 0; }

    public record struct Nested(Frozen F, Frozen? G, Plain P, Plain[]? Q);
    [Pipeline<Nested>] private static partial class NestedJson { [Slot(0)] private static int Done() => 0; }
}
