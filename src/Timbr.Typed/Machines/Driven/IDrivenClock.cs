namespace Timbr.Typed;

/// <summary>
/// A clock whose machines have no threads of their own. All that they do is done on the thread of whoever drives the clock, within his calls. A machine is
/// driven where <see cref="MachineOptions.TimeProvider"/> is one.
/// </summary>
internal interface IDrivenClock
{
    /// <summary>Adds a machine.</summary>
    /// <returns>The machine's number in ids.</returns>
    ulong Add(IDrivenMachine machine);

    void Remove(IDrivenMachine machine);

    /// <summary>Has machines do what there is to do now. Does nothing within a call that does so already.</summary>
    void Run();

    /// <summary>Does something on the driving thread, before anything else and outside the caller's locks.</summary>
    void Post(Action action);

    /// <summary>Has the driving thread look again whether there is anything to do. From any thread.</summary>
    void Wake();

    /// <summary>Waits for what the message in hand waits for. Meanwhile time goes on to the timers that were set since the message was begun.</summary>
    void Wait(Task task);
}
