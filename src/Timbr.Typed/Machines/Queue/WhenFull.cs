namespace Timbr.Typed;

/// <summary>What becomes of a message of the source for which there is no room. What is dropped is counted in <see cref="MachineStatus.Dropped"/>.</summary>
public enum WhenFull
{
    /// <summary>The source waits for room. No message is lost.</summary>
    Wait,

    /// <summary>The message is dropped; those that wait stay.</summary>
    DropNewest,

    /// <summary>The message that has waited longest is dropped, and makes room.</summary>
    DropOldest,
}
