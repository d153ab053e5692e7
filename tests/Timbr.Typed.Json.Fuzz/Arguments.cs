using System.Globalization;
using Timbr.Typed.Json.Parity;
using Timbr.Typed.Json.Parity.Fuzzing;

namespace Timbr.Typed.Json.Fuzz;

/// <summary>The command line.</summary>
internal static class Arguments
{
    public const string Usage = """
        Timbr.Typed.Json.Fuzz [--minutes N] [--inputs N] [--seed N] [--threads N] [--corpus FOLDER] [--types TEXT] [--differences N]

        Reads changed texts with generated code and with System.Text.Json and prints where they differ, at once and all together at the end.
        Ends after so many minutes (30) or inputs, at so many differences (20), or when it is told to (Ctrl+C, SIGTERM). --types takes the
        types whose name contains the text. Exit code 1 for a difference.
        """;

    /// <exception cref="FormatException">An argument is not known, or its value is wrong.</exception>
    public static FuzzOptions Read(string[] args)
    {
        var options = new FuzzOptions { Time = TimeSpan.FromMinutes(30), Corpus = FuzzCorpus.Load(Path.Combine(AppContext.BaseDirectory, "Corpus")) };
        for (var i = 0; i < args.Length; i += 2)
        {
            var value = i + 1 < args.Length ? args[i + 1] : throw new FormatException($"{args[i]} needs a value.");
            options = args[i] switch
            {
                "--minutes" => options with { Time = TimeSpan.FromMinutes(double.Parse(value, CultureInfo.InvariantCulture)) },
                "--inputs" => options with { Inputs = long.Parse(value, CultureInfo.InvariantCulture) },
                "--seed" => options with { Seed = int.Parse(value, CultureInfo.InvariantCulture) },
                "--threads" => options with { Threads = int.Parse(value, CultureInfo.InvariantCulture) },
                "--corpus" => options with { Corpus = FuzzCorpus.Load(value) },
                "--types" => options with { Entries = [.. Registry.Entries.Where(entry => entry.IsRead && entry.Name.Contains(value, StringComparison.Ordinal))] },
                "--differences" => options with { MostDifferences = int.Parse(value, CultureInfo.InvariantCulture) },
                _ => throw new FormatException($"{args[i]} is not known."),
            };
        }

        return options;
    }
}
