using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Timbr.Typed.Tests.Machines.Telemetry;

/// <summary>What measures cost while nobody listens.</summary>
[Collection(nameof(Listening))]
public sealed class MeasureCostTests : IDisposable
{
    private const int Messages = 1_000_000;

    private readonly MeterListener _measures = new()
    {
        InstrumentPublished = static (instrument, listener) =>
        {
            if (instrument.Meter.Name == "Timbr.Typed")
            {
                listener.EnableMeasurementEvents(instrument);
            }
        },
    };

    private readonly ActivityListener _activities = new()
    {
        ShouldListenTo = static source => source.Name == "Timbr.Typed",
        Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
    };

    private readonly ObjectMachine _machine = new();
    private int _measured;
    private int _begun;

    public void Dispose()
    {
        _measures.Dispose();
        _activities.Dispose();
    }

    [Fact]
    public async Task Nothing_is_allocated_on_the_worker_once_listeners_have_gone()
    {
        long listening = 0, before = 0;
        await using var machine = _machine;
        machine.SetSource(Visit(bytes => listening = bytes, bytes => before = bytes));
        machine.Start();
        await machine.Completion.WithinPatience();

        Assert.True(listening > 0 && _measured > 0 && _begun > 0, "Nobody listened.");
        Assert.Equal(Messages + 4, machine.Status.Processed);
        Assert.InRange(machine.Allocated.Last - before, 0, 1024);
    }

    [Fact]
    public async Task Nothing_is_told_once_listeners_have_gone()
    {
        var measured = (0, 0);
        await using var machine = _machine;
        machine.SetSource(Visit(static _ => { }, _ => measured = (_measured, _begun)));
        machine.Start();
        await machine.Completion.WithinPatience();

        Assert.Equal(measured, (_measured, _begun));
    }

    /// <summary>Two messages while somebody listens, two until the machine has noticed that nobody does, and then many.</summary>
    private IEnumerable<object> Visit(Action<long> whileListening, Action<long> afterwards)
    {
        var message = new object();
        _measures.SetMeasurementEventCallback<long>((_, _, _, _) => _measured++);
        _measures.SetMeasurementEventCallback<double>((_, _, _, _) => _measured++);
        _measures.Start();
        _activities.ActivityStarted = _ => _begun++;
        ActivitySource.AddActivityListener(_activities);
        yield return message;
        Await(1);
        yield return message;
        Await(2);
        whileListening(_machine.Allocated.Last - _machine.Allocated.First);
        Dispose();
        yield return message;
        Await(3);
        yield return message;
        Await(4);
        afterwards(_machine.Allocated.Last);
        for (var i = 0; i < Messages; i++)
        {
            yield return message;
        }
    }

    private void Await(int processed) =>
        Assert.True(SpinWait.SpinUntil(() => _machine.Status is { CurrentId: null } status && status.Processed == processed, Soon.Patience), "It has not happened.");
}
