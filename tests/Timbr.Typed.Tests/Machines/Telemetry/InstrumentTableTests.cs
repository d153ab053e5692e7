using System.Diagnostics;
using System.Diagnostics.Metrics;
using Timbr.Typed.Tests.Pipelines;

namespace Timbr.Typed.Tests.Machines.Telemetry;

/// <summary>The table of the package's README says what there is.</summary>
[Collection(nameof(Listening))]
public sealed class InstrumentTableTests
{
    [Fact]
    public async Task Every_instrument_stands_there_with_its_kind_unit_and_tags()
    {
        var seen = new SortedDictionary<string, Seen>(StringComparer.Ordinal);
        using (var measures = new MeterListener())
        using (var activities = new ActivityListener())
        {
            measures.InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Meter.Name == "Timbr.Typed")
                {
                    listener.EnableMeasurementEvents(instrument);
                    seen.TryAdd(instrument.Name, new Seen(KindOf(instrument), $"`{instrument.Unit}`"));
                }
            };
            measures.SetMeasurementEventCallback<long>((instrument, _, tags, _) => seen[instrument.Name].Add(tags));
            measures.SetMeasurementEventCallback<double>((instrument, _, tags, _) => seen[instrument.Name].Add(tags));
            measures.Start();
            activities.ShouldListenTo = static source => source.Name == "Timbr.Typed";
            activities.Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData;
            activities.ActivityStopped = activity =>
            {
                seen.TryAdd(activity.OperationName, new Seen("activity", ""));
                seen[activity.OperationName].Add([.. activity.TagObjects]);
            };
            ActivitySource.AddActivityListener(activities);
            await RunAsync();
            await DropAsync(measures);
        }

        Assert.Equal(Rows(), seen.Select(static instrument => $"{instrument.Key}: {instrument.Value}").Order(StringComparer.Ordinal));
    }

    private static string KindOf(Instrument instrument) => instrument switch
    {
        Counter<long> => "counter",
        ObservableGauge<long> => "gauge",
        Histogram<double> => "histogram",
        _ => instrument.GetType().Name,
    };

    private static IEnumerable<string> Rows() => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Timbr.Typed.README.md"))
        .Where(static line => line.StartsWith("| `timbr.", StringComparison.Ordinal))
        .Select(static line => line.Split('|', StringSplitOptions.TrimEntries))
        .Select(static cells => $"{cells[1].Trim('`')}: {cells[2]}, {cells[3]}, {string.Join(", ", cells[4].Split(", ").Order(StringComparer.Ordinal))}")
        .Order(StringComparer.Ordinal);

    /// <summary>Messages with each outcome.</summary>
    private static async Task RunAsync()
    {
        await using var machine = new Quotients.Machine();
        machine.SetSource([3, 0, 4]);
        machine.Start();
        await machine.Completion.WithinPatience();
    }

    /// <summary>A message that waits, and is dropped.</summary>
    private static async Task DropAsync(MeterListener measures)
    {
        await using var machine = new NumberMachine().Holding();
        machine.Start();
        machine.Put(1);
        await machine.EnteredAsync();
        machine.Put(2);
        measures.RecordObservableInstruments();
        var stop = machine.StopAsync(StopMode.Discard);
        machine.ReleaseAll();
        await stop.WithinPatience();
    }

    private sealed class Seen(string kind, string unit)
    {
        private readonly SortedSet<string> _tags = new(StringComparer.Ordinal);

        public void Add(ReadOnlySpan<KeyValuePair<string, object?>> tags)
        {
            foreach (var (tag, _) in tags)
            {
                _tags.Add($"`{tag}`");
            }
        }

        public override string ToString() => $"{kind}, {unit}, {string.Join(", ", _tags)}";
    }
}
