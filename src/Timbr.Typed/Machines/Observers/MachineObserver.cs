namespace Timbr.Typed;

/// <summary>
/// Sees what a machine does. Derive from it, override what is of interest, and hand it to
/// <see cref="Machine{TInput, TEvaluation}.Observe"/>. What an observer throws is a <see cref="MachineEventKind.HandlerFailed"/>
/// event, counted in <see cref="MachineStatus.HandlerFailures"/>, and hurts neither the machine nor other observers.
/// </summary>
public abstract class MachineObserver
{
    /// <summary>Whether the machine is to call <see cref="BeforeMessage"/> and <see cref="AfterMessage"/>.</summary>
    internal virtual bool SeesMessages => true;

    /// <summary>The observer is told events from now on; right after <see cref="Attach"/>.</summary>
    internal virtual void Begin()
    {
    }

    /// <summary>The observer is added to a machine, by the caller's thread. What this throws reaches the caller.</summary>
    /// <param name="machine">The machine.</param>
    public virtual void Attach(IMachine machine)
    {
    }

    /// <summary>The observer is removed from a machine.</summary>
    /// <param name="machine">The machine.</param>
    public virtual void Detach(IMachine machine)
    {
    }

    /// <summary>The machine is about to be started: before its publishers are opened, on the thread that calls <c>Start</c>.</summary>
    public virtual void BeforeStart()
    {
    }

    /// <summary>The machine has been started; on the thread that calls <c>Start</c>.</summary>
    public virtual void AfterStart()
    {
    }

    /// <summary>
    /// The machine is about to be stopped: the stop waits for this, for as long as it may take. On a thread of its own, or on the machine's own where a
    /// slot or a handler stops it. Not called where it ends since its source is exhausted.
    /// </summary>
    public virtual void BeforeStop()
    {
    }

    /// <summary>The machine has ended, whatever ended it; before <c>Completion</c> does.</summary>
    public virtual void AfterStop()
    {
    }

    /// <summary>
    /// A message is about to be evaluated; on the machine's own thread. With several workers it has been evaluated, and is about to be published: messages are told
    /// one after the other, as they leave, each with its <see cref="AfterMessage"/> before the next.
    /// </summary>
    /// <param name="id">The message's id.</param>
    public virtual void BeforeMessage(in MessageId id)
    {
    }

    /// <summary>
    /// A message has been evaluated and published; on the same thread. Called where <see cref="BeforeMessage"/> was,
    /// unless the message was given up.
    /// </summary>
    /// <param name="id">The message's id.</param>
    /// <param name="outcome">What became of each slot.</param>
    public virtual void AfterMessage(in MessageId id, EvaluationOutcome outcome)
    {
    }

    /// <summary>Something happened; when and on which thread <see cref="Machine{TInput, TEvaluation}.Events"/> says.</summary>
    /// <param name="machineEvent">What happened.</param>
    public virtual void OnEvent(MachineEvent machineEvent)
    {
    }
}
