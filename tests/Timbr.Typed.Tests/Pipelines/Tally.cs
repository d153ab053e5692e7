namespace Timbr.Typed.Tests.Pipelines;

/// <summary>What a slot keeps between messages.</summary>
public sealed class Tally
{
    private int _sum;

    public int Add(int number) => _sum += number;
}
