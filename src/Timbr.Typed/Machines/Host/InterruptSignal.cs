using System.Runtime.InteropServices;

namespace Timbr.Typed;

/// <summary>
/// Catches Ctrl-C (SIGINT) and SIGTERM as long as it lives: the first lets the program drain, a second cuts it short. The
/// callbacks run on a thread of the pool.
/// </summary>
public sealed class InterruptSignal : IDisposable
{
    private readonly Action _first;
    private readonly Action _second;
    private readonly PosixSignalRegistration _interrupt;
    private readonly PosixSignalRegistration _terminate;
    private int _count;

    /// <summary>Starts catching.</summary>
    /// <param name="first">Called for the first signal.</param>
    /// <param name="second">Called for each further one.</param>
    public InterruptSignal(Action first, Action second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        _first = first;
        _second = second;
        _interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Handle);
        _terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Handle);
    }

    /// <summary>Catches no more: the next signal ends the process.</summary>
    public void Dispose()
    {
        _interrupt.Dispose();
        _terminate.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        context.Cancel = true;
        (Interlocked.Increment(ref _count) == 1 ? _first : _second)();
    }
}
