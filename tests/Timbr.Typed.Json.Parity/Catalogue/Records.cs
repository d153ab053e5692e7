namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Records of classes.</summary>
internal sealed partial class Records : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(EmptyJson.ReadInput, EmptyJson.Evaluate),
        Of(PointJson.ReadInput, PointJson.Evaluate),
        Of(EverythingJson.ReadInput, EverythingJson.Evaluate),
        Of(EverythingNullableJson.ReadInput, EverythingNullableJson.Evaluate),
        Of(WithDefaultsJson.ReadInput, WithDefaultsJson.Evaluate),
        Of(WithMoreJson.ReadInput, WithMoreJson.Evaluate),
        Of(InitOnlyJson.ReadInput, InitOnlyJson.Evaluate),
        Of(RequiredJson.ReadInput, RequiredJson.Evaluate),
        Of(BaseJson.ReadInput, BaseJson.Evaluate),
        Of(DerivedJson.ReadInput, DerivedJson.Evaluate),
        Of(OuterJson.ReadInput, OuterJson.Evaluate),
        Of(CaseOnlyJson.ReadInput, CaseOnlyJson.Evaluate),
    ];

    public sealed record Empty;
    [Pipeline<Empty>] private static partial class EmptyJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Point(int X, int Y);
    [Pipeline<Point>] private static partial class PointJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Everything(
        bool Bool, byte Byte, sbyte SByte, short Short, ushort UShort, int Int, uint UInt, long Long, ulong ULong, float Float, double Double, decimal Decimal,
        char Char, string? String, Guid Guid, DateTime DateTime, DateTimeOffset DateTimeOffset, DateOnly DateOnly, TimeOnly TimeOnly, TimeSpan TimeSpan, byte[]? Bytes);
    [Pipeline<Everything>] private static partial class EverythingJson { [Slot(0)] private static int Done() => 0; }

    public sealed record EverythingNullable(
        bool? Bool, byte? Byte, sbyte? SByte, short? Short, ushort? UShort, int? Int, uint? UInt, long? Long, ulong? ULong, float? Float, double? Double, decimal? Decimal,
        char? Char, Guid? Guid, DateTime? DateTime, DateTimeOffset? DateTimeOffset, DateOnly? DateOnly, TimeOnly? TimeOnly, TimeSpan? TimeSpan);
    [Pipeline<EverythingNullable>] private static partial class EverythingNullableJson { [Slot(0)] private static int Done() => 0; }

    public sealed record WithDefaults(int A = 5, string B = "b", double? C = null, DayOfWeek D = DayOfWeek.Friday, long E = long.MaxValue, char F = '\'', decimal G = 1.50m, float H = float.Epsilon);
    [Pipeline<WithDefaults>] private static partial class WithDefaultsJson { [Slot(0)] private static int Done() => 0; }

    public sealed record WithMore(int A)
    {
        public string? B { get; init; }

        public int C { get; set; } = 7;

        public int Twice => A * 2;
    }
    [Pipeline<WithMore>] private static partial class WithMoreJson { [Slot(0)] private static int Done() => 0; }

    public sealed record InitOnly
    {
        public int A { get; init; } = 5;

        public string B { get; init; } = "start";

        public int[]? C { get; init; } = [1, 2];
    }
    [Pipeline<InitOnly>] private static partial class InitOnlyJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Required
    {
        public required int A { get; init; }

        public required string B { get; set; }

        public int C { get; set; }
    }
    [Pipeline<Required>] private static partial class RequiredJson { [Slot(0)] private static int Done() => 0; }

    public record Base(int A, string? B);
    [Pipeline<Base>] private static partial class BaseJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Derived(int A, string? B, int C) : Base(A, B);
    [Pipeline<Derived>] private static partial class DerivedJson { [Slot(0)] private static int Done() => 0; }

    public sealed record Outer(Inner? First, Inner Second, Inner[]? More);

    public sealed record Inner(string? Name, Point? Place);
    [Pipeline<Outer>] private static partial class OuterJson { [Slot(0)] private static int Done() => 0; }

    public sealed record CaseOnly(int Value, string? name, int NUMBER);
    [Pipeline<CaseOnly>] private static partial class CaseOnlyJson { [Slot(0)] private static int Done() => 0; }
}
