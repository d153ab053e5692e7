namespace Timbr.Typed;

/// <summary>
/// A source that reads ahead, or that waits. Asked to stop, it yields at once what it has already read, then ends. A machine
/// that drains asks it, and takes what it still yields.
/// </summary>
public interface IStoppableSource
{
    /// <summary>
    /// Reads and waits no more. Called from any thread, more than once, also after the end; must not block. What it throws is a fault of the source, which is
    /// then read no further; of one that was cleared or had ended it is a <see cref="MachineEventKind.HandlerFailed"/> event.
    /// </summary>
    void StopReading();
}
