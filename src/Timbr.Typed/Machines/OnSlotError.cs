namespace Timbr.Typed;

/// <summary>What a machine does after a message in which a slot failed. The message is counted and published in any case.</summary>
public enum OnSlotError
{
    /// <summary>It goes on with the next message.</summary>
    Continue,

    /// <summary>
    /// It stops, as with <see cref="StopMode.Keep"/>, also while it drains: what waits is left, for a further <c>Start</c>, and dropped where the machine is
    /// disposed instead. <c>Completion</c> ends without a fault; <see cref="MachineStatus.LastError"/> tells the failure.
    /// </summary>
    Stop,

    /// <summary>The same as <see cref="Stop"/>, but <c>Completion</c> faults with the <see cref="SlotException"/>. For debugging.</summary>
    Throw,
}
