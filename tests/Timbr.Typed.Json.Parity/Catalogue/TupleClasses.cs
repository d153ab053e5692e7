namespace Timbr.Typed.Json.Parity.Catalogue;

/// <summary>Tuples that are classes, as the framework's serializer writes them.</summary>
internal sealed partial class TupleClasses : Family
{
    public override IEnumerable<Entry> Entries { get; } =
    [
        Of(TupleIntStringJson.ReadInput, TupleIntStringJson.Evaluate),
        Of(TupleIntTupleDoubleBoolJson.ReadInput, TupleIntTupleDoubleBoolJson.Evaluate),
    ];

    [Pipeline<Tuple<int, string>>] private static partial class TupleIntStringJson { [Slot(0)] private static int Done() => 0; }
    [Pipeline<Tuple<int, Tuple<double, bool>>>] private static partial class TupleIntTupleDoubleBoolJson { [Slot(0)] private static int Done() => 0; }
}
