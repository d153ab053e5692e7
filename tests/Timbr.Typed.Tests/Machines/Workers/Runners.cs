namespace Timbr.Typed.Tests.Machines.Workers;

/// <summary>A pipeline whose slots have state: how many laps of the same worker's runners there were, and the sum of their numbers.</summary>
[Pipeline]
public static partial class Runners
{
    [Slot(0)]
    private static int Laps(Lap lap, [State] ref Dictionary<string, int> laps) => laps[lap.Runner] = laps.GetValueOrDefault(lap.Runner) + 1;
}
