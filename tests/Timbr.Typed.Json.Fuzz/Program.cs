using System.Globalization;
using Timbr.Typed.Json.Fuzz;
using Timbr.Typed.Json.Parity.Fuzzing;

FuzzOptions options;
try
{
    options = Arguments.Read(args);
}
catch (FormatException error)
{
    await Console.Error.WriteLineAsync($"{error.Message}\n{Arguments.Usage}");
    return 2;
}

var fuzzer = new Fuzzer(options);
await using (new Timer(_ => Report(), null, TimeSpan.FromSeconds(10), TimeSpan.FromSeconds(10)))
{
    fuzzer.Run();
}

Report();
foreach (var difference in fuzzer.Differences)
{
    Console.WriteLine(difference);
}

Console.WriteLine($"{fuzzer.Differences.Count} differences");
return fuzzer.Differences.Count == 0 ? 0 : 1;

void Report() => Console.WriteLine(string.Create(
    CultureInfo.InvariantCulture,
    $"{fuzzer.Elapsed:hh\\:mm\\:ss}  {fuzzer.Inputs:N0} inputs  {fuzzer.Inputs / Math.Max(0.001, fuzzer.Elapsed.TotalSeconds):N0}/s  {fuzzer.Accepted:N0} accepted  {fuzzer.Differences.Count} differences"));
