namespace Timbr.Typed;

/// <summary>
/// For debugging: the first message in which a slot fails stops the machine. What waits is given up, and <c>Completion</c> faults
/// with the <see cref="SlotException"/>.
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
