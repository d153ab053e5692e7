using Timbr.Typed.Tests.Native.Facts;

// One chapter of what the library does, a line a fact: the same lines however this program was compiled.
var chapter = args[0] switch
{
    "fluent" => FluentFacts.TellAsync(),
    "slots" => SlotFacts.TellAsync(),
    "failures" => FailureFacts.TellAsync(),
    "save" => StateFacts.SaveAsync(args[1]),
    "load" => StateFacts.LoadAsync(args[1]),
    "async" => AsyncFacts.TellAsync(),
    "workers" => WorkerFacts.TellAsync(),
    "watching" => WatchingFacts.TellAsync(),
    "status" => StatusFacts.TellAsync(),
    "telemetry" => TelemetryFacts.TellAsync(),
    _ => throw new ArgumentException($"There is no chapter '{args[0]}'."),
};
await foreach (var line in chapter)
{
    Console.Out.Write(line + "\n");
}
