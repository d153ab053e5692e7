namespace Timbr.Typed;

/// <summary>What the source of a machine does.</summary>
public enum SourceState
{
    /// <summary>There is none.</summary>
    None,

    /// <summary>It is set; the machine has not started.</summary>
    Waiting,

    /// <summary>It is being read.</summary>
    Running,

    /// <summary>The machine was stopped before the source came to its end.</summary>
    Stopped,

    /// <summary>It came to its end.</summary>
    Exhausted,

    /// <summary>It threw.</summary>
    Faulted,
}
