namespace Timbr.Typed.Tests.Native.Pipelines;

/// <summary>What a slot remembers in a struct.</summary>
public struct Tally
{
    private decimal _sum;
    private int[]? _numbers;

    public string Add(Parcel parcel)
    {
        _sum += (decimal)parcel.Weight;
        _numbers = [.. _numbers ?? [], parcel.Number];
        return FormattableString.Invariant($"{_sum}:{string.Join(',', _numbers)}");
    }
}
