namespace Timbr.Typed.Tests.Pipelines.Fluent;

/// <summary>A slot over numbers: takes so many values, weighs them by their places, and fails where the sum says so.</summary>
/// <param name="Parameters">How many values it takes.</param>
/// <param name="FailsAt">Fails where its sum is a multiple of this; 0 for never.</param>
/// <param name="Waits">Whether it is asynchronous, and waits.</param>
public sealed record ChainSpec(int Parameters, int FailsAt, bool Waits)
{
    public int Call(params int[] values)
    {
        var sum = Parameters + values.Select(static (value, place) => value * (place + 1)).Sum() % 1000;
        return FailsAt != 0 && sum % FailsAt == 0 ? throw new FormatException("sum") : sum;
    }
}
