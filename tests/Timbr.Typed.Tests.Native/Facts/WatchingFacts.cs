using Timbr.Typed.Tests.Native.Pipelines;

namespace Timbr.Typed.Tests.Native.Facts;

/// <summary>Events, observers and results.</summary>
internal static class WatchingFacts
{
    public static async IAsyncEnumerable<string> TellAsync()
    {
        await using var machine = new Parcels.Machine();
        var kinds = new List<MachineEventKind>();
        var log = new StringWriter { NewLine = "\n" };
        var observer = new CountingObserver();
        machine.Events += happened => kinds.Add(happened.Kind);
        machine.Events += static happened => throw new InvalidOperationException(happened.Text);
        machine.Observe(observer);
        machine.Observe(new LogErrors(log));
        machine.Slots.Label.Replace(static (parcel, price) => price.ToString());
        machine.SetSource(Enumerable.Range(0, 6).Select(static number => new Parcel(number == 4 ? 0 : number, "Ulm", number - 1)));
        var results = ReadAsync(machine);
        machine.Start();
        await machine.Completion;

        foreach (var result in await results)
        {
            yield return $"result: {result}";
        }

        foreach (var kind in kinds.Where(static kind => kind is not (MachineEventKind.Idle or MachineEventKind.HandlerFailed)).CountBy(static kind => kind).OrderBy(static kind => kind.Key))
        {
            yield return $"event: {kind.Key} {kind.Value}";
        }

        yield return $"observer: {observer}";
        yield return $"handlers failed: {machine.Status.HandlerFailures > kinds.Count / 2}";
        foreach (var line in log.ToString().Split('\n').Where(static line => line.Contains("Z MessageFailed ", StringComparison.Ordinal)))
        {
            yield return $"log{line[line.IndexOf(": ", StringComparison.Ordinal)..]}";
        }

    }

    private static async Task<List<string>> ReadAsync(Parcels.Machine machine)
    {
        // Not within the enumeration: results count from the call.
        var results = machine.Results();
        var lines = new List<string>();
        await foreach (var (id, version, evaluation) in results)
        {
            lines.Add($"{lines.Count} {id.ToString().Length} {version} {evaluation.Outcome}");
        }

        return lines;
    }
}
