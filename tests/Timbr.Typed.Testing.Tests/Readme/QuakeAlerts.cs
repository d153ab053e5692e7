namespace Timbr.Typed.Testing.Tests.Readme;

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)] private static double Energy(Quake quake) => Math.Pow(10, (1.5 * quake.Magnitude) + 4.8);
    [Slot(1)] private static string Region([Input] Quake quake) => quake.Place.Split(", ")[^1];
    [Slot(2)] private static string Alert(string region, double energy) => energy > 1e12 ? region : "";
}
