using System.Globalization;
using Timbr.Typed.Benchmarks;

// [--rounds N] [json] [reading]
var rounds = 15;
var names = new List<string>();
for (var i = 0; i < args.Length; i++)
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

Func<RatioTable>[] all = [JsonTable.AgainstObject, JsonTable.AgainstArray, JsonTable.AgainstHand, .. ReadJsonTables.All];
var tables = all.Select(create => create()).Where(table => names.Count == 0 || names.Contains(table.Name, StringComparer.Ordinal));
return RatioReport.Run(tables, rounds) == 0 ? 0 : 1;
