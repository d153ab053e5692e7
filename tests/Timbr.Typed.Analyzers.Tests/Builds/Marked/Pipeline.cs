using System.Diagnostics.CodeAnalysis;
using System.Runtime.Versioning;
using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place);

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0), Obsolete("Old.")] static double Energy(Quake quake) => Math.Pow(10, 1.5 * quake.Magnitude + 4.8);
    [Slot(1), Experimental("NEW1")] static double Half(double energy) => energy / 2;
    [Slot(2), RequiresPreviewFeatures] static double Quarter(double half) => half / 2;
    [Slot(3), RequiresUnreferencedCode("Reflects."), RequiresDynamicCode("Emits.")] static double Eighth(double quarter) => quarter / 2;
    [Slot(4), SupportedOSPlatform("windows")] static double Last(double eighth) => eighth / 2;

    // What the marks are for: a call that somebody has written.
    public static double ByHand(double quarter) => Last(quarter);
}
