using System.Globalization;
using System.Runtime;
using BenchmarkDotNet.Running;
using Timbr.Typed.Benchmarks;

if (args is ["generator", "--cold", var name])
{
    Console.WriteLine(NewProcess.Run(Enum.Parse<ColdRun>(name)).ToString(CultureInfo.InvariantCulture));
    return 0;
}

// doubles N, parse N; floats N: one in N of all that there are
if (args is ["doubles", var count])
{
    return LongRun.Doubles(long.Parse(count, CultureInfo.InvariantCulture)) == 0 ? 0 : 1;
}

if (args is ["parse", var numbers])
{
    return ParseCheck.Run(long.Parse(numbers, CultureInfo.InvariantCulture)) == 0 ? 0 : 1;
}

if (args is ["floats", var step])
{
    return LongRun.Floats(int.Parse(step, CultureInfo.InvariantCulture)) == 0 ? 0 : 1;
}

if (args is not ["ratios" or "generator", ..])
{
    BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
    return 0;
}

// ratios [--rounds N] [evaluate] [read] [others] [queue] [idle] [put] [waiting] [json] [strings] [numbers] [reading]
// generator [--rounds N]
var rounds = 15;
var names = new List<string>();
for (var i = 1; i < args.Length; i++)
{
    if (args[i] == "--rounds")
    {
        rounds = int.Parse(args[++i], CultureInfo.InvariantCulture) | 1;
    }
    else
    {
        names.Add(args[i]);
    }
}

if (args[0] == "generator")
{
    return GCSettings.IsServerGC ? GeneratorReport.Run(rounds) == 0 ? 0 : 1 : NewProcess.AsCompiler(args);
}

Func<RatioTable>[] all = [EvaluateTable.Create, ReadTable.Create, OthersTable.Create, QueueTable.Create, QueueTable.CreateIdle, PutTable.Create, WaitingTable.Create,
    JsonTable.AgainstObject, JsonTable.AgainstArray, JsonTable.AgainstHand, .. StringTables.All, .. NumberTables.All, .. ReadJsonTables.All];
var tables = all.Select(create => create()).Where(table => names.Count == 0 || names.Contains(table.Name, StringComparer.Ordinal));
return RatioReport.Run(tables, rounds) == 0 ? 0 : 1;
