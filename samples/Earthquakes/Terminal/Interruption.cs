using System.Globalization;
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

    /// <summary>Ends with the second Ctrl-C.</summary>
    public Task Cut => _second.Task;

    public void Dispose()
    {
        _signal.Dispose();
        _first.Dispose();
    }

    private void Drain()
    {
        var status = _machine.Status;
        var left = status.QueueDepth + (status.CurrentId is null ? 0 : 1);
        Console.Error.Write(string.Create(CultureInfo.InvariantCulture, $"{_lineStart}draining {left:N0} messages ... "));
        _first.Cancel();
        _ = _machine.StopAsync(StopMode.Drain);
    }

    private void Stop()
    {
        _second.TrySetResult();
        _ = _machine.StopAsync(StopMode.Discard);
    }
}
