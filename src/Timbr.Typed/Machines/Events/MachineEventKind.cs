namespace Timbr.Typed;

/// <summary>What a <see cref="MachineEvent"/> tells of.</summary>
public enum MachineEventKind
{
    /// <summary>The machine runs.</summary>
    Started,

    /// <summary>A run has ended since the machine was stopped, or since something broke: then <see cref="MachineEvent.Exception"/> is what.</summary>
    Stopped,

    /// <summary>The machine takes no messages for a while.</summary>
    Paused,

    /// <summary>The machine takes messages again.</summary>
    Resumed,

    /// <summary>A slot failed in a message. Raised for each such message, once, with the first slot that failed.</summary>
    MessageFailed,

    /// <summary>
    /// A message found no room: it was refused or dropped, or waits. Raised again only after the queue has been half empty; where somebody waits or
    /// messages of the source are dropped, at most once a second. A batch waits for nothing.
    /// </summary>
    QueueFull,

    /// <summary>The source came to its end.</summary>
    SourceExhausted,

    /// <summary>The source threw, also where it was asked to end.</summary>
    SourceFailed,

    /// <summary>No message waits. Raised once, until there has been a message again.</summary>
    Idle,

    /// <summary>A slot runs another function from now on.</summary>
    SlotReplaced,

    /// <summary>The source is exhausted and all that it yielded is processed.</summary>
    Completed,

    /// <summary>An event handler or an observer threw. The one that did is not told. Or a source threw when it was asked to end, and was cleared or had ended before.</summary>
    HandlerFailed,

    /// <summary>A publisher threw.</summary>
    PublisherFailed,

    /// <summary>
    /// An <see cref="IMessageSource{T}"/> gets no further acknowledgements until it is begun anew, since it did not take one, or since a publisher did
    /// not accept a message of it. It is read no further, which <see cref="SourceFailed"/> tells.
    /// </summary>
    AcknowledgementFailed,
}
