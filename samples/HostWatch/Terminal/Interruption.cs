using Timbr.Typed;

namespace HostWatch;

/// <summary>Ctrl-C: the first lets the machine finish what was read, the second stops it at once.</summary>
internal sealed class Interruption : IDisposable
{
    private readonly HostHealth.Machine _machine;
    private readonly InterruptSignal _signal;
    private readonly TaskCompletionSource _second = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Interruption(HostHealth.Machine machine)
    {
        _machine = machine;
        _signal = new InterruptSignal(() => _machine.StopAsync(StopMode.Drain), Cut);
    }

    /// <summary>Ends with the second Ctrl-C.</summary>
    public Task IsCut => _second.Task;

    public void Dispose() => _signal.Dispose();

    private void Cut()
    {
        _second.TrySetResult();
        _ = _machine.StopAsync(StopMode.Discard);
    }
}
