namespace Timbr.Typed.Tests.Pipelines;

/// <summary>A pipeline whose slots allocate nothing: with state, a stop, an id and a JSON text.</summary>
[Pipeline]
public static partial class Levels
{
    [Slot(0)]
    private static double Level(Reading reading, [State] ref int count) => reading.Metres * ++count;

    [Slot(1)]
    private static Step<int> Rounded(double level, [Id] MessageId id) => level > 1e300 ? Step.Stop(id.Counter) : (int)(level % 1000);

    [Slot(2)]
    private static string Station(int rounded, double level, Reading reading) => reading.Station;

    [Slot(3)]
    private static int Length([From(0)] JsonText level) => level.Utf8.Length;
}
