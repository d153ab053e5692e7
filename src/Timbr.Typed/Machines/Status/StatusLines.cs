using System.Globalization;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>What a status says, as pairs of a key and a text, in the order to show them in, and as a table of slots.</summary>
internal static class StatusLines
{
    private const string Nothing = "-";

    public static string[] SlotHeaders { get; } = ["SLOT", "NAME", "TYPE", "TIME", "CALLS", "FAILED", "VARIANT"];

    public static IEnumerable<(string Key, string Text)> Of(MachineStatus status)
    {
        yield return ("PIPELINE", status.Pipeline);
        yield return ("STATE", status.State.ToString());
        yield return ("UP", Figure.Time(status.Uptime));
        yield return ("SOURCE", status.SourceState.ToString());
        yield return ("PROCESSED", Figure.Count(status.Processed));
        yield return ("FAILED", Failed(status));
        yield return ("STOPPED", Figure.Count(status.Stopped));
        yield return ("DROPPED", Figure.Count(status.Dropped));
        yield return ("UNWRITTEN", Figure.Count(status.Unwritten));
        yield return ("RATE", Figure.Rate(status.Rate));
        yield return ("QUEUE", Queue(status));
        if (status is { ExpectedTotal: { } total, Progress: { } progress })
        {
            yield return ("PROGRESS", $"{Figure.Percent(progress)} of {Figure.Count(total)}");
            yield return ("ETA", status.Eta is { } eta ? Figure.Time(eta) : Nothing);
        }

        if (status.Acknowledged is not null || status.Unacknowledged != 0)
        {
            var position = status.Acknowledged is { } upTo ? string.Create(CultureInfo.InvariantCulture, $"up to {upTo}") : "nothing";
            yield return ("ACKED", $"{position}, {Figure.Count(status.Unacknowledged)} not yet");
        }

        yield return ("CURRENT ID", status.CurrentId?.ToString() ?? Nothing);
        yield return ("CURRENT TIME", status.CurrentTime is { } now ? Figure.Moment(now) : Nothing);
        yield return ("LAST ID", status.LastId?.ToString() ?? Nothing);
        yield return ("LAST TIME", status.LastTime is { } time ? Figure.Moment(time) : Nothing);
        yield return ("EVENTS", Events(status));
        foreach (var publisher in status.Publishers)
        {
            yield return ("PUBLISHER", publisher.Name);
            yield return ("", $"{Figure.Count(publisher.Dropped)} dropped, {Figure.Count(publisher.Failed)} failed");
        }

        yield return ("LAST ERROR", status.LastError is { } error ? ExceptionText.MessageOf(error) : Nothing);
    }

    public static IEnumerable<string[]> Slots(MachineStatus status) => status.Slots.Select(static slot => (string[])
    [
        Figure.Count(slot.Number),
        slot.Name,
        slot.Type,
        slot.MeanTime is { } time ? Figure.Short(time) : Nothing,
        Figure.Count(slot.Calls),
        Figure.Count(slot.Failures),
        slot.Variant ?? (slot.IsReplaced ? "replaced" : Nothing),
    ]);

    private static string Failed(MachineStatus status) =>
        Figure.Count(status.Failed) + (status is { Failed: > 0, FailureRatio: { } ratio } ? $" ({(ratio < 0.0005 ? "< 0.1 %" : Figure.Percent(ratio))})" : "");

    // What is done within the second need not be said.
    private static string Queue(MachineStatus status) =>
        $"{Figure.Count(status.QueueDepth)} of {Figure.Count(status.QueueCapacity)}"
        + (status.QueueEta is { } eta && eta >= TimeSpan.FromSeconds(1) ? $", empty in {Figure.Time(eta)}" : "");

    private static string Events(MachineStatus status)
    {
        var lost = status.EventsLost != 0 ? $", {Figure.Count(status.EventsLost)} lost" : "";
        return $"{Figure.Count(status.Events)} handled, {Figure.Count(status.HandlerFailures)} failed{lost}";
    }
}
