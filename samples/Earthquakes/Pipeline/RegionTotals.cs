namespace Earthquakes;

/// <summary>The totals of all regions: what the slot <c>Total</c> remembers from message to message.</summary>
internal sealed class RegionTotals
{
    private readonly Dictionary<string, RegionTotal> _regions = [];

    /// <summary>Adds a quake and gives the region's new total.</summary>
    public RegionTotal Add(string region, double magnitude, double energy, bool isAlert)
    {
        var before = _regions.TryGetValue(region, out var known) ? known : new RegionTotal(0, magnitude, 0, 0);
        return _regions[region] = new RegionTotal(
            before.Events + 1, Math.Max(before.Strongest, magnitude), before.Energy + energy, before.Alerts + (isAlert ? 1 : 0));
    }
}
