namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Generic types with init-only and required members.</summary>
internal sealed partial class GenericInit : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(InitIntJson.ReadInput, InitIntJson.Evaluate),
        Of(InitStringJson.ReadInput, InitStringJson.Evaluate),
        Of(MutableDoubleJson.ReadInput, MutableDoubleJson.Evaluate),
        Of(RequiredIntJson.ReadInput, RequiredIntJson.Evaluate),
        Of(RequiredListIntJson.ReadInput, RequiredListIntJson.Evaluate),
        Of(CellDateTimeJson.ReadInput, CellDateTimeJson.Evaluate),
        Of(CellStringJson.ReadInput, CellStringJson.Evaluate),
    ];

    public sealed class Init<T>
    {
        public T? Value { get; init; }

        public int Count { get; init; } = 5;
    }
    [Pipeline<Init<int>>] private static partial class InitIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Init<string>>] private static partial class InitStringJson { [Slot(0)] private static int Done() => 0; }

    public record struct Mutable<T>(T Value, int Index);
    [Pipeline<Mutable<double>>] private static partial class MutableDoubleJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Required<T>
    {
        public required T Value { get; set; }
    }
    [Pipeline<Required<int>>] private static partial class RequiredIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Required<List<int>>>] private static partial class RequiredListIntJson { [Slot(0)] private static int Done() => 0; }

    public readonly record struct Cell<T>(T Value, int Index)
        where T : notnull;
    [Pipeline<Cell<DateTime>>] private static partial class CellDateTimeJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Cell<string>>] private static partial class CellStringJson { [Slot(0)] private static int Done() => 0; }
}
