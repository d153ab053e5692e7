using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Timbr.Typed.Benchmarks;

/// <summary>Measures tables and prints them as Markdown.</summary>
internal static class RatioReport
{
    /// <returns>How many budgets were missed.</returns>
    public static int Run(IEnumerable<RatioTable> tables, int rounds)
    {
        Console.WriteLine(FormattableString.Invariant($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors; {DateTime.UtcNow:yyyy-MM-dd}; median (quartiles) of shuffled rounds"));
        var missed = 0;
        foreach (var table in tables)
        {
            Console.WriteLine();
            Console.WriteLine($"### {table.Title}");
            Console.WriteLine();
            Console.WriteLine(FormattableString.Invariant($"{rounds * table.Repetition | 1:N0} rounds of {table.Messages:N0} messages. Anchor: {table.Candidates[0].Name}."));
            Console.WriteLine();
            Console.WriteLine("| candidate | ns a message | processor ns | B a message | time / anchor's | speed / anchor's | budget |");
            Console.WriteLine("|---|---:|---:|---:|---:|---:|---|");
            foreach (var measurement in table.Measure(rounds))
            {
                Console.WriteLine(Row(measurement, ref missed));
            }
        }

        return missed;
    }

    private static string Row(Measurement measurement, ref int missed)
    {
        var ratio = Measurement.Quantile(measurement.Ratios, 0.5);
        var bytes = measurement.Bytes;
        var verdict = "";
        if (measurement.Candidate.Budget is { } budget)
        {
            var isKept = budget.IsKept(ratio, bytes);
            missed += isKept ? 0 : 1;
            verdict = $"{budget}: {(isKept ? "kept" : "MISSED")}";
        }

        var row = new StringBuilder();
        row.Append(CultureInfo.InvariantCulture, $"| {measurement.Candidate.Name} | {Spread(measurement.Times, "0.0")} | {Measurement.Quantile(measurement.Work, 0.5):0.0} | {bytes:0.##} | {Spread(measurement.Ratios, "0.00")}x ");
        row.Append(CultureInfo.InvariantCulture, $"| {1 / ratio:0.00}x | {verdict} |");
        return row.ToString();
    }

    private static string Spread(IReadOnlyList<double> values, string format)
    {
        string Text(double value) => value.ToString(format, CultureInfo.InvariantCulture);
        return $"{Text(Measurement.Quantile(values, 0.5))} ({Text(Measurement.Quantile(values, 0.25))}-{Text(Measurement.Quantile(values, 0.75))})";
    }
}
