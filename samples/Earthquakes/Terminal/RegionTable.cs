using System.Globalization;
using Timbr.Typed;

namespace Earthquakes;

/// <summary>The last total of each region, gathered from what the machine publishes. A total counts from the first quake on, so the last one says all.</summary>
internal sealed class RegionTable : IPublisher
{
    private const int Rows = 12;

    private readonly Dictionary<string, RegionTotal> _regions = new(StringComparer.Ordinal);

    public string Name => "table";

    public bool HasSubscribers => true;

    public long Dropped => 0;

    public void Open()
    {
    }

    public void Publish(MessageId id, ReadOnlySpan<byte> json)
    {
        if (Arrival.TryRead(json, out var arrival))
        {
            _regions[arrival.Region] = arrival.Total;
        }
    }

    public void Flush()
    {
    }

    public ValueTask DisposeAsync() => default;

    /// <summary>Writes the regions with the most quakes, the rest in one row, and the sum.</summary>
    public void WriteTo(TextWriter output)
    {
        var regions = _regions.OrderByDescending(static region => region.Value.Events).ThenBy(static region => region.Key, StringComparer.Ordinal).ToList();
        output.WriteLine($"{"region",-24}{"events",10}{"strongest",12}{"energy (J)",13}{"alerts",9}");
        foreach (var (region, total) in regions.Take(Rows))
        {
            WriteRow(output, region, total);
        }

        if (regions.Count > Rows)
        {
            WriteRow(output, $"{regions.Count - Rows} more", Sum(regions.Skip(Rows)));
        }

        WriteRow(output, "all", Sum(regions));
    }

    private static RegionTotal Sum(IEnumerable<KeyValuePair<string, RegionTotal>> regions) => regions
        .Select(static region => region.Value)
        .DefaultIfEmpty()
        .Aggregate(static (sum, total) => new RegionTotal(
            sum.Events + total.Events, Math.Max(sum.Strongest, total.Strongest), sum.Energy + total.Energy, sum.Alerts + total.Alerts));

    private static void WriteRow(TextWriter output, string region, RegionTotal total) => output.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{region,-24}{total.Events,10:N0}{total.Strongest,12:0.0}{total.Energy,13:0.0e+0}{total.Alerts,9:N0}"));
}
