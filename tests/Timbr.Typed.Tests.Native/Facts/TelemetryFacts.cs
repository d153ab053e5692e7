using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Globalization;
using Timbr.Typed.Tests.Native.Pipelines;

namespace Timbr.Typed.Tests.Native.Facts;

/// <summary>What listeners to the meter and the activity source get.</summary>
internal static class TelemetryFacts
{
    public static async IAsyncEnumerable<string> TellAsync()
    {
        var sums = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var activities = new List<string>();
        using var measures = new MeterListener { InstrumentPublished = static (instrument, listener) => listener.EnableMeasurementEvents(instrument) };
        measures.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, tags, value));
        measures.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, tags, value > 0 ? 1 : 0));
        measures.Start();
        using var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == "Timbr.Typed",
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity => activities.Add(
                $"{activity.OperationName} {activity.Kind} {activity.Status} {activity.StatusDescription} {string.Join(' ', activity.TagObjects.Where(static tag => tag.Key != "timbr.message.id").Select(static tag => $"{tag.Key}={tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(listener);

        await using (var machine = new Parcels.Machine())
        {
            await machine.PublishAllAsync([new Parcel(1, "Ulm", 1), new Parcel(0, "Bonn", 1), new Parcel(1, "Kiel", -1), new Parcel(2, "Ulm", 1)]);
        }

        await using (var machine = new Parcels.Machine())
        {
            machine.Start();
            measures.RecordObservableInstruments();
        }

        foreach (var (name, sum) in sums)
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"{name} = {sum}");
        }

        foreach (var activity in activities)
        {
            yield return activity;
        }

        void Note(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags, double value)
        {
            if (instrument.Meter.Name != "Timbr.Typed")
            {
                return;
            }

            var name = $"{instrument.GetType().Name.Split('`')[0]} {instrument.Name} {instrument.Unit}";
            foreach (var (key, tag) in tags)
            {
                name += key == "timbr.machine" ? $" {key}" : $" {key}={tag}";
            }

            lock (sums)
            {
                sums[name] = sums.GetValueOrDefault(name) + value;
            }
        }
    }
}
