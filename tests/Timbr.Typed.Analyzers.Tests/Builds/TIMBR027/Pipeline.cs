using System.Text.Json.Serialization;
using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, [property: JsonPropertyName("Id")] string Place);

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)] static double Energy(Quake quake) => quake.Magnitude;
}
