namespace Timbr.Typed;

/// <summary>
/// For debugging: the first message in which a slot fails stops the machine. What waits is given up, and <c>Completion</c> faults
/// with the <see cref="SlotException"/>. Unlike <see cref="MachineOptions.OnSlotError"/> it can be added to a machine that runs, and removed from it.
/// </summary>
public sealed class ThrowOnFirstError : SingleMachineObserver
{
    internal override bool SeesMessages => false;

    /// <inheritdoc/>
    public override void OnEvent(MachineEvent machineEvent)
    {
        if (machineEvent is { Kind: MachineEventKind.MessageFailed, Exception: { } error })
        {
            Machine?.Fail(error);
        }
    }
}
