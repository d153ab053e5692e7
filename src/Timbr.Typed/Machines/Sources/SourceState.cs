namespace Timbr.Typed;

/// <summary>What the source of a machine does.</summary>
public enum SourceState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It is set; the machine has not started, or was stopped with <see cref="StopMode.Keep"/> and has not started again.</summary>
    Waiting,

    /// <summary>It is being read.</summary>
    Running,

    /// <summary>The machine was stopped before the source came to its end.</summary>
    Stopped,

    /// <summary>It came to its end.</summary>
    Exhausted,

    /// <summary>It threw.</summary>
    Faulted,

    /// <summary>It yielded nothing for <see cref="MachineOptions.DryTimeout"/>, and is read no further.</summary>
    Dry,
}
