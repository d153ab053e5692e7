using System.Diagnostics.Metrics;
using System.Globalization;

namespace Timbr.Typed;

/// <summary>Lets listeners ask a machine that runs for the depth of its queue. Disposing it ends that.</summary>
internal sealed class QueueMeter : IDisposable
{
    private readonly Meter _meter = new(Instruments.Name, Instruments.Version);

    public QueueMeter(string pipeline, ulong machine, Func<long> depth)
    {
        KeyValuePair<string, object?>[] tags =
        [
            new(Instruments.Pipeline, pipeline),
            new(Instruments.Machine, machine.ToString("x10", CultureInfo.InvariantCulture)),
        ];
        _meter.CreateObservableGauge("timbr.queue.depth", () => new Measurement<long>(depth(), tags), "{message}", "Messages that wait.");
    }

    public void Dispose() => _meter.Dispose();
}
