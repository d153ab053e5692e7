namespace Timbr.Typed;

/// <summary>What a machine does, derived from what runs.</summary>
public enum MachineState
{
    /// <summary>Not started yet. Messages can be put and wait.</summary>
    Created,

    /// <summary>Its worker runs and takes messages.</summary>
    Running,

    /// <summary>It takes no more messages; its worker finishes what it has.</summary>
    Stopping,

    /// <summary>Its worker has ended, or never started.</summary>
    Stopped,

    /// <summary>Its worker holds between two messages, until <c>Resume</c>. Messages can be put and wait.</summary>
    Paused,

    /// <summary>Its worker has ended with <see cref="StopMode.Keep"/>. What waits stays; <c>Start</c> goes on with it.</summary>
    Kept,

    /// <summary>It is being started: observers are told, publishers are opened. <see cref="PublisherStatus.IsBusy"/> tells which one takes its time.</summary>
    Starting,
}
