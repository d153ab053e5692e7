using Timbr.Typed;

namespace Earthquakes;

/// <summary>The command line, read.</summary>
internal sealed class Options
{
    /// <summary>What stands for the standard streams.</summary>
    public const string Standard = "-";

    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    private Options()
    {
    }

    public string Source { get; private set; } = Path.Combine(AppContext.BaseDirectory, "earthquakes.ndjson");

    public string? Ndjson { get; private set; }

    public string? Publish { get; private set; }

    public int Subscribers { get; private set; }

    public string? Subscribe { get; private set; }

    public bool ShowsAll { get; private set; }

    public bool ShowsStatus { get; private set; }

    public double PerSecond { get; private set; } = double.PositiveInfinity;

    public BadLine WhenBad { get; private set; } = BadLine.Skip;

    public Location Place { get; private set; } = Location.Hualien;

    public bool WantsHelp { get; private set; }

    /// <exception cref="UsageException">An option is unknown, lacks its value, or does not understand it.</exception>
    public static Options Parse(IReadOnlyList<string> args)
    {
        var options = new Options();
        for (var i = 0; i < args.Count; i++)
        {
            var parts = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i].Split('=', 2) : [args[i]];
            if (parts is ["--all"])
            {
                options.ShowsAll = true;
            }
            else if (parts is ["--status"])
            {
                options.ShowsStatus = true;
            }
            else if (parts is ["--help"] or ["-h"])
            {
                options.WantsHelp = true;
            }
            else
            {
                options.Set(parts[0], () => parts.Length > 1 ? parts[1] : ++i < args.Count ? args[i] : "");
            }
        }

        return options.Subscribers > 0 && options.Publish is null ? throw new UsageException("--subscribers needs --publish.") : options;
    }

    private void Set(string name, Func<string> next)
    {
        switch (name)
        {
            case "--source":
                Source = Value(name, "a file, or - for the standard input", next);
                break;
            case "--ndjson":
                Ndjson = Value(name, "a file, or - for the standard output", next);
                break;
            case "--publish":
                Publish = Value(name, "an endpoint such as tcp://127.0.0.1:5556", next);
                break;
            case "--subscribe":
                Subscribe = Value(name, "an endpoint such as tcp://127.0.0.1:5556", next);
                break;
            case "--subscribers":
                Subscribers = Read<int>(name, "a number from 1 to 1000", next, (text, out number) => int.TryParse(text, out number) && number is >= 1 and <= 1000);
                break;
            case "--rate":
                PerSecond = Read<double>(name, "a rate such as 500/s, or max", next, RateLimit.TryParse);
                break;
            case "--place":
                Place = Read<Location>(name, "latitude and longitude in degrees, such as 23.98,121.61", next, Location.TryParse);
                break;
            case "--on-bad-line":
                WhenBad = Read(name, "skip or stop", next, (string text, out BadLine choice) => (choice = text == "stop" ? BadLine.Stop : BadLine.Skip) == BadLine.Stop || text == "skip");
                break;
            default:
                throw new UsageException(name.StartsWith('-') ? $"Unknown option {name}." : $"'{name}' is not an option.");
        }
    }

    private string Value(string name, string what, Func<string> next)
    {
        if (!_given.Add(name))
        {
            throw new UsageException($"{name} is given twice.");
        }

        var value = next();
        return value is "" || value.StartsWith("--", StringComparison.Ordinal) ? throw new UsageException($"{name} needs a value: {what}.") : value;
    }

    private T Read<T>(string name, string what, Func<string> next, TryParse<T> parse)
    {
        var text = Value(name, what, next);
        return parse(text, out var value) ? value : throw new UsageException($"{name} takes {what}, not '{text}'.");
    }

    private delegate bool TryParse<T>(string text, out T value);
}
