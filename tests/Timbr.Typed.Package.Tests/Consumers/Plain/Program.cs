using System;
using Timbr.Typed;

namespace Quakes;

/// <summary>A message.</summary>
public sealed record Quake(string Id, double Magnitude, string Place);

/// <summary>A pipeline.</summary>
[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)] static double Energy(Quake quake) => Math.Pow(10, 1.5 * quake.Magnitude + 4.8);
    [Slot(1)] static string Region(double energy, Quake quake) => quake.Place.Split(", ")[^1];
    [Slot(2)] static string Alert(string region, double energy) => energy > 1e12 ? region : "";
}

internal static class Program
{
    private static void Main() =>
        Console.WriteLine(QuakeAlerts.ToJson(QuakeAlerts.Evaluate(new Quake("uw61345682", 5.5, "37km NNE of Amboy, Washington"))));
}
