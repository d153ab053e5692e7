using System.Globalization;
using System.Runtime.InteropServices;
using Timbr.Typed.Json.Fuzz;
using Timbr.Typed.Json.Parity.Fuzzing;

FuzzOptions options;
try
{
    options = Arguments.Read(args) with { Found = Console.WriteLine };
}
catch (FormatException error)
{
    await Console.Error.WriteLineAsync($"{error.Message}\n{Arguments.Usage}");
    return 2;
}

using var stop = new CancellationTokenSource();
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
var fuzzer = new Fuzzer(options);
await using (new Timer(_ => Report(), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)))
{
    fuzzer.Run(stop.Token);
}

Report();
foreach (var difference in fuzzer.Differences)
{
    Console.WriteLine(difference);
}

Console.WriteLine($"{fuzzer.Differences.Count} differences{(stop.IsCancellationRequested ? ", broken off" : "")}");
return fuzzer.Differences.Count == 0 ? 0 : 1;

void Stop(PosixSignalContext signal)
{
    signal.Cancel = true;
    stop.Cancel();
}

void Report() => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{fuzzer.Elapsed:hh\\:mm\\:ss}  {fuzzer.Inputs:N0} inputs  {fuzzer.Inputs / Math.Max(0.001, fuzzer.Elapsed.TotalSeconds):N0}/s  {fuzzer.Accepted:N0} accepted  {fuzzer.Differences.Count} differences"));
