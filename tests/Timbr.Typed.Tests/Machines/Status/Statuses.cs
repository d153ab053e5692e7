namespace Timbr.Typed.Tests.Machines.Status;

/// <summary>Statuses that no machine gave.</summary>
public static class Statuses
{
    public static MachineStatus Quakes { get; } = new()
    {
        Pipeline = "Quakes",
        State = MachineState.Running,
        Processed = 103_220_194,
        Failed = 3,
        Stopped = 7,
        Dropped = 0,
        Unwritten = 2,
        Rate = 412_345.6,
        ExpectedTotal = null,
        QueueDepth = 12,
        QueueCapacity = 1024,
        CurrentId = null,
        LastId = new MessageId(0x5A7124E0, 1, 2),
        SourceState = SourceState.Running,
        LastError = new InvalidDataException("no\nway"),
        Uptime = new TimeSpan(0, 4, 11),
        Events = 1234,
        EventsLost = 0,
        HandlerFailures = 5,
        Slots =
        [
            new SlotStatus { Number = 0, Name = "Energy", Type = "double", Calls = 103_220_194, Failures = 0, MeanTime = TimeSpan.FromTicks(1) },
            new SlotStatus { Number = 1, Name = "Region", Type = "string", Calls = 103_220_191, Failures = 3, Variant = "robust" },
        ],
        Publishers = [new PublisherStatus("tcp://127.0.0.1:5556", 4, 0, null)],
    };

    public static MachineStatus Empty { get; } = Quakes with
    {
        State = MachineState.Created,
        Processed = 0,
        Failed = 0,
        Stopped = 0,
        Unwritten = 0,
        Rate = 0,
        QueueDepth = 0,
        LastId = null,
        LastError = null,
        SourceState = SourceState.None,
        Uptime = TimeSpan.Zero,
        Events = 0,
        HandlerFailures = 0,
        Slots = [],
        Publishers = [],
    };
}
