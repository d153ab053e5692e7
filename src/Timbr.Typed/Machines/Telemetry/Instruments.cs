using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Timbr.Typed;

/// <summary>What all machines of the process report to, under one name.</summary>
internal static class Instruments
{
    public const string Name = "Timbr.Typed";
    public const string Pipeline = "timbr.pipeline";
    public const string Outcome = "timbr.outcome";
    public const string Slot = "timbr.slot";
    public const string Machine = "timbr.machine";
    public const string MessageId = "timbr.message.id";
    public const string Message = "timbr.message";

    public static readonly ActivitySource Activities = new(Name, Version);

    private static readonly Meter Meter = new(Name, Version);

    public static string Version => typeof(Instruments).Assembly.GetName().Version?.ToString(3) ?? "";

    public static Counter<long> Messages { get; } = Meter.CreateCounter<long>("timbr.messages", "{message}", "Messages processed.");

    public static Counter<long> SlotErrors { get; } = Meter.CreateCounter<long>("timbr.slot.errors", "{error}", "Exceptions that slots threw.");

    public static Counter<long> Dropped { get; } = Meter.CreateCounter<long>("timbr.dropped", "{message}", "Messages given up.");

    public static Histogram<double> Duration { get; } = Meter.CreateHistogram<double>("timbr.message.duration", "s", "Time from the begin of a message's evaluation until it is published.");

    /// <summary>Whether anybody wants to know of messages.</summary>
    public static bool AreListenedTo => Messages.Enabled || SlotErrors.Enabled || Dropped.Enabled || Duration.Enabled || Activities.HasListeners();
}
