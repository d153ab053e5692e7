namespace Timbr.Typed.Benchmarks;

/// <summary>Carries the message of twenty members.</summary>
[Pipeline<Quake>]
public static partial class QuakeReading
{
    [Slot(0)]
    internal static long Time(Quake quake) => quake.Time;
}
