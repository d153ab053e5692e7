using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace Timbr.Typed.Tests.Machines.Telemetry;

/// <summary>Listens to what machines of one pipeline measure.</summary>
public sealed class Recordings : IDisposable
{
    private readonly MeterListener _listener = new();
    private readonly string _pipeline;

    public Recordings(string pipeline, params string[] instruments)
    {
        _pipeline = pipeline;
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Timbr.Typed" && instruments.Contains(instrument.Name))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument, value, tags));
        _listener.Start();
    }

    /// <summary>Sums by instrument and the tag that tells more than the pipeline.</summary>
    public ConcurrentDictionary<string, double> Sums { get; } = [];

    public void Ask() => _listener.RecordObservableInstruments();

    public void Dispose() => _listener.Dispose();

    private void Note(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var isOurs = false;
        var rest = "";
        foreach (var tag in tags)
        {
            if (tag.Key == "timbr.pipeline")
            {
                isOurs = Equals(tag.Value, _pipeline);
            }
            else if (tag.Key != "timbr.machine")
            {
                rest = $" {tag.Value}";
            }
        }

        if (isOurs)
        {
            Sums.AddOrUpdate($"{instrument.Name} {instrument.Unit}{rest}", value, (_, sum) => sum + value);
        }
    }
}
