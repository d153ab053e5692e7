using Timbr.Typed;

namespace Earthquakes;

/// <summary>Ctrl-C: the first lets the machine finish what was read, the second stops it at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly QuakeAlerts.Machine _machine;
    private readonly string _lineStart;
    private readonly CancellationTokenSource _first = new();
    private readonly InterruptSignal _signal;
    private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Interruption(QuakeAlerts.Machine machine, string lineStart)
    {
        _machine = machine;
        _lineStart = lineStart;
        _signal = new InterruptSignal(Drain, Stop);
    }

    /// <summary>Cancelled by the first Ctrl-C.</summary>
    public CancellationToken Token => _first.Token;

    public bool IsDraining => _first.IsCancellationRequested;

    /// <summary>How many messages had been processed before the first Ctrl-C.</summary>
    public long ProcessedBefore { get; private set; }

    /// <summary>Ends with the second Ctrl-C.</summary>
    public Task Cut => _second.Task;

    public void Dispose()
    {
        _signal.Dispose();
        _first.Dispose();
    }

    private void Drain()
    {
        // What the source has read and not yet yielded is drained too, and counted only then.
        ProcessedBefore = _machine.Status.Processed;
        Console.Error.Write($"{_lineStart}draining ... ");
        _first.Cancel();
        _ = _machine.StopAsync(StopMode.Drain);
    }

    private void Stop()
    {
        _second.TrySetResult();
        _ = _machine.StopAsync(StopMode.Discard);
    }
}
