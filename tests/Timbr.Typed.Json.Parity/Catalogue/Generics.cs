namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Generic types, one in another.</summary>
internal sealed partial class Generics : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(BoxIntJson.ReadInput, BoxIntJson.Evaluate),
        Of(BoxOfTextJson.ReadInput, BoxOfTextJson.Evaluate),
        Of(BoxDoubleOrNullJson.ReadInput, BoxDoubleOrNullJson.Evaluate),
        Of(BoxBoxBoxIntJson.ReadInput, BoxBoxBoxIntJson.Evaluate),
        Of(BoxIntArrayJson.ReadInput, BoxIntArrayJson.Evaluate),
        Of(BoxListBoxStringJson.ReadInput, BoxListBoxStringJson.Evaluate),
        Of(PairIntStringJson.ReadInput, PairIntStringJson.Evaluate),
        Of(PairPairIntBoolPairStringDoubleArrayJson.ReadInput, PairPairIntBoolPairStringDoubleArrayJson.Evaluate),
        Of(OwnerLongJson.ReadInput, OwnerLongJson.Evaluate),
        Of(LimitedDayOfWeekJson.ReadInput, LimitedDayOfWeekJson.Evaluate),
    ];

    public sealed record Box<T>(T Value);
    [Pipeline<Box<int>>] private static partial class BoxIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline] private static partial class BoxOfTextJson { [Slot(0)] private static int Done([Input] Box<string?> value) => 0; }
    [Pipeline<Box<double?>>] private static partial class BoxDoubleOrNullJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Box<Box<Box<int>>>>] private static partial class BoxBoxBoxIntJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Box<int[]>>] private static partial class BoxIntArrayJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Box<List<Box<string>>>>] private static partial class BoxListBoxStringJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Pair<TFirst, TSecond>
    {
        public TFirst? First { get; set; }

        public TSecond? Second { get; set; }
    }
    [Pipeline<Pair<int, string>>] private static partial class PairIntStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Pair<Pair<int, bool>, Pair<string, double>[]>>] private static partial class PairPairIntBoolPairStringDoubleArrayJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Owner<T>
    {
        public sealed class Part
        {
            public T? Item { get; set; }
        }

        public Part? First { get; set; }

        public List<Part>? Others { get; set; }
    }
    [Pipeline<Owner<long>>] private static partial class OwnerLongJson { [Slot(0)] private static int Done() => 0; }

    public sealed class Limited<T>
        where T : struct, Enum
    {
        public T Value { get; set; }

        public T? Maybe { get; set; }
    }
    [Pipeline<Limited<DayOfWeek>>] private static partial class LimitedDayOfWeekJson { [Slot(0)] private static int Done() => 0; }
}
