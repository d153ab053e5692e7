namespace Timbr.Typed.Tests.Pipelines;

/// <summary>A message of which the slots of <see cref="Probes"/> read members.</summary>
public sealed record Probe(double Value, int Divisor)
{
    public double Computed => Divisor == 0 ? throw new InvalidOperationException("no value") : Value;
}
