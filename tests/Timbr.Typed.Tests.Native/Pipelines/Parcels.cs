namespace Timbr.Typed.Tests.Native.Pipelines;

/// <summary>Slots of each kind that is not asynchronous: a step, a gap, a variant, one that fails, one with state, one that takes JSON.</summary>
[Pipeline(PropertyNaming = PropertyNaming.CamelCase, Slots = 7)]
public static partial class Parcels
{
    [Slot(0)]
    private static Step<double> Price(Parcel parcel) => parcel.Weight < 0 ? Step.Stop(0.0) : Step.Next(parcel.Weight * 1.5);

    [Slot(0, Variant = "flat")]
    private static Step<double> FlatPrice(Parcel parcel) => 10.0;

    [Slot(1)]
    private static int Share([Input] Parcel parcel) => Customs.Inspect(parcel);

    [Slot(2)]
    private static double Each(int share, double price) => price / share;

    [Slot(3)]
    private static string Label([Input] JsonText parcel, [From(nameof(Price))] JsonText price) => $"{parcel.ToString().Length} bytes for {price.ToString()}";

    [Slot(4)]
    private static (int Parcels, double Weight) Sum([Input] Parcel parcel, [State] ref (int Parcels, double Weight) sum)
    {
        sum = (sum.Parcels + 1, sum.Weight + parcel.Weight);
        return sum;
    }

    [Slot(5)]
    private static void Sink([From(nameof(Label))] string label) => ArgumentException.ThrowIfNullOrEmpty(label);
}
