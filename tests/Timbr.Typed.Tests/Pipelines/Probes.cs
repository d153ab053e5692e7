namespace Timbr.Typed.Tests.Pipelines;

/// <summary>Slots that cannot throw beside some that can.</summary>
[Pipeline]
public static partial class Probes
{
    [Slot(0)]
    static double Doubled(Probe probe) => probe.Value * 2;

    [Slot(1)]
    static bool IsBig(double doubled) => doubled > 10;

    [Slot(2)]
    static int Ratio([Input] Probe probe) => 100 / probe.Divisor;

    [Slot(3)]
    static double Shifted([From(nameof(Doubled))] double doubled, [Input] Probe probe) => doubled + probe.Value;

    [Slot(4)]
    static string Size([From(nameof(IsBig))] bool isBig) => isBig ? "big" : "small";

    [Slot(5)]
    static double Computed([Input] Probe probe) => probe.Computed;

    [Slot(6)]
    static double Sum(double computed, string size, double shifted) => computed + shifted;
}
