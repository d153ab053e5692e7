namespace Timbr.Typed.Tests.Pipelines;

/// <summary>A pipeline as the generator makes it, with a gap.</summary>
[Pipeline]
public static partial class Readings
{
    [Slot(0)]
    private static double Level(Reading reading) => reading.Metres * 100;

    [Slot(2)]
    private static Dictionary<string, double> Label(double level, [Input] Reading reading) => new() { [reading.Station] = level };
}
