using Timbr.Typed;

namespace Quakes;

public sealed record Quake(string Id, double Magnitude, string Place);

[Pipeline]
public static partial class QuakeAlerts
{
    [Slot(0)] static Task<int> Length(Quake quake, JsonText text) => Task.FromResult(text.Utf8.Length);
}
