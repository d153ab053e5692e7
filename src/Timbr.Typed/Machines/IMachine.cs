namespace Timbr.Typed;

/// <summary>What observers and status pages need of a machine, whatever its messages are. All members can be called from any thread.</summary>
public interface IMachine : IAsyncDisposable
{
    /// <inheritdoc cref="Machine{TInput, TEvaluation}.Events"/>
    event Action<MachineEvent> Events;

    /// <inheritdoc cref="Machine{TInput, TEvaluation}.Status"/>
    MachineStatus Status { get; }

    /// <inheritdoc cref="Machine{TInput, TEvaluation}.Completion"/>
    Task Completion { get; }

    /// <summary>The clock of the machine, <see cref="MachineOptions.TimeProvider"/>.</summary>
    TimeProvider TimeProvider { get; }

    /// <inheritdoc cref="Machine{TInput, TEvaluation}.StopAsync"/>
    Task StopAsync(StopMode mode = StopMode.Drain, CancellationToken cancellationToken = default);

    /// <inheritdoc cref="Machine{TInput, TEvaluation}.Observe"/>
    IDisposable Observe(MachineObserver observer);

    /// <inheritdoc cref="Machine{TInput, TEvaluation}.Fail"/>
    void Fail(Exception error);
}
