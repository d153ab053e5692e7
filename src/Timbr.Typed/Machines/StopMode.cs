namespace Timbr.Typed;

/// <summary>What becomes of the messages that wait when a machine is stopped.</summary>
public enum StopMode
{
    /// <summary>
    /// They are processed. The source is read no further than the message it is about to yield. Where a slot fails meanwhile and
    /// <see cref="OnSlotError.Stop"/> or <see cref="OnSlotError.Throw"/> stops the machine for it, the drain ends there: the rest waits, the state is
    /// <see cref="MachineState.Kept"/>, <c>StopAsync</c> returns without an exception, and disposing the machine drops the rest.
    /// </summary>
    Drain,

    /// <summary>They are given up and counted in <see cref="MachineStatus.Dropped"/>. The message in hand is finished, unless an
    /// asynchronous slot ends because its token is cancelled, or a slot waits to be tried again: then it is given up too.</summary>
    Discard,

    /// <summary>They stay, and so does the source, which is read no further than the message it is about to yield. The message in
    /// hand is finished. <c>Start</c> goes on where the machine was.</summary>
    Keep,
}
