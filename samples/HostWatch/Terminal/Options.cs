namespace HostWatch;

/// <summary>The command line, read.</summary>
internal sealed class Options
{
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    private Options()
    {
    }

    /// <summary>Null where it was not said.</summary>
    public TimeSpan? Interval { get; private set; }

    /// <summary>Null for no end.</summary>
    public int? Count { get; private set; }

    public string? Replay { get; private set; }

    public string? Ndjson { get; private set; }

    public string? Publish { get; private set; }

    public string? Html { get; private set; }

    public string Proc { get; private set; } = ProcFiles.Root;

    public bool IsPaused { get; private set; }

    public bool WantsHelp { get; private set; }

    /// <exception cref="UsageException">An option is unknown, lacks its value, or does not understand it.</exception>
    public static Options Parse(IReadOnlyList<string> args)
    {
        var options = new Options();
        for (var i = 0; i < args.Count; i++)
        {
            var parts = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i].Split('=', 2) : [args[i]];
            if (parts is ["--paused"])
            {
                options.IsPaused = true;
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

        return options._given.Contains("--proc") && options.Replay is not null ? throw new UsageException("--proc and --replay exclude each other.") : options;
    }

    private void Set(string name, Func<string> next)
    {
        switch (name)
        {
            case "--interval":
                Interval = Read<TimeSpan>(name, "a time from 1ms to 1440m, such as 100ms, 2s or 1m", next, IntervalText.TryParse);
                break;
            case "--count":
                Count = Read<int>(name, "a number from 1 on", next, static (text, out count) => int.TryParse(text, out count) && count >= 1);
                break;
            case "--replay":
                Replay = Value(name, "a file", next);
                break;
            case "--ndjson":
                Ndjson = Value(name, "a file", next);
                break;
            case "--publish":
                Publish = Value(name, "an endpoint such as tcp://127.0.0.1:5556", next);
                break;
            case "--html":
                Html = Value(name, "a file", next);
                break;
            case "--proc":
                Proc = Value(name, "a directory", next);
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
