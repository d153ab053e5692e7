namespace Timbr.Typed.Tests.Native.Pipelines;

/// <summary>A pipeline without state.</summary>
[Pipeline]
public static partial class Rounds
{
    [Slot(0)]
    private static int Twice(Parcel parcel)
    {
        Thread.SpinWait(parcel.Number * 7919 % 500);
        return parcel.Number * 2;
    }

    [Slot(1)]
    private static int Odd(int twice, Parcel parcel) => parcel.Number % 10 == 3 ? throw new InvalidOperationException("a three") : twice + 1;
}
