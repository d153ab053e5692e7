using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>What an event says where whoever raises it says nothing.</summary>
internal static class EventText
{
    public static string Of(MachineEventKind kind, Exception? error) => kind switch
    {
        MachineEventKind.Started => "The machine runs.",
        MachineEventKind.Stopped when error is not null => $"The machine has ended for an error: {ExceptionText.MessageOf(error)}",
        MachineEventKind.Stopped => "The machine was stopped.",
        MachineEventKind.Paused => "The machine pauses.",
        MachineEventKind.Resumed => "The machine runs again.",
        MachineEventKind.QueueFull => "The queue is full.",
        MachineEventKind.SourceExhausted => "The source came to its end.",
        MachineEventKind.SourceFailed => $"The source failed: {(error is null ? "" : ExceptionText.MessageOf(error))}",
        MachineEventKind.Idle => "No message waits.",
        MachineEventKind.Completed => "The source is exhausted, and all messages are processed.",
        _ => error is null ? kind.ToString() : ExceptionText.MessageOf(error),
    };
}
