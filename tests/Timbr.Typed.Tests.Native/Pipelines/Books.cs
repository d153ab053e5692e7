namespace Timbr.Typed.Tests.Native.Pipelines;

/// <summary>Slots that remember: in a struct, in a class, in collections of the framework.</summary>
[Pipeline]
public static partial class Books
{
    [Slot(0)]
    private static string Tallied(Parcel parcel, [State] ref Tally tally) => tally.Add(parcel);

    [Slot(1)]
    private static string Booked([Input] Parcel parcel, [State] ref Ledger ledger) => ledger.Add(parcel);

    [Slot(2)]
    private static int Seen([Input] Parcel parcel, [State] ref Dictionary<string, int> seen) => seen[parcel.Town] = seen.GetValueOrDefault(parcel.Town) + 1;

    [Slot(3)]
    private static int Distinct([Input] Parcel parcel, [State] ref HashSet<(int, string)> distinct)
    {
        distinct.Add((parcel.Number, parcel.Town));
        return distinct.Count;
    }
}
