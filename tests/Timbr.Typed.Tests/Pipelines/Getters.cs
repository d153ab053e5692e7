namespace Timbr.Typed.Tests.Pipelines;

/// <summary>The second slot calls code of the message.</summary>
[Pipeline]
public static partial class Getters
{
    [Slot(0)]
    static double Value(Probe probe) => probe.Value;

    [Slot(1)]
    static double Computed(double value, Probe probe) => probe.Computed + value;

    [Slot(2)]
    static double Next(double computed) => computed + 1;
}
