using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>The command line of a host, read.</summary>
internal sealed class HostArguments
{
    private readonly IReadOnlyList<HostOption> _options;
    private readonly HashSet<string> _given = new(StringComparer.Ordinal);

    private HostArguments(IReadOnlyList<HostOption> options) => _options = options;

    public string Source { get; private set; } = StandardStreams.Argument;

    public string? Ndjson { get; private set; }

    public double PerSecond { get; private set; } = double.PositiveInfinity;

    public BadLine WhenBad { get; private set; }

    public bool ShowsStatus { get; private set; }

    public bool WantsHelp { get; private set; }

    public List<IPublisher> Publishers { get; } = [];

    /// <exception cref="HostUsageException">An option is unknown, lacks its value, or does not understand it.</exception>
    public static HostArguments Parse(string[] args, IReadOnlyList<HostOption> options)
    {
        var arguments = new HostArguments(options);
        for (var i = 0; i < args.Length; i++)
        {
            var equals = args[i].StartsWith("--", StringComparison.Ordinal) ? args[i].IndexOf('=', StringComparison.Ordinal) : -1;
            var name = equals < 0 ? args[i] : args[i][..equals];
            if (arguments.TrySetFlag(name, equals >= 0))
            {
                continue;
            }

            arguments.Set(name, () => equals >= 0 ? args[i][(equals + 1)..] : ++i < args.Length ? args[i] : "");
        }

        return arguments.ReadsWhatItWrites()
            ? throw new HostUsageException($"--source and --ndjson are both {arguments.Source}, which would be emptied before it is read.")
            : arguments;
    }

    private bool ReadsWhatItWrites() =>
        Ndjson is not null && Source != StandardStreams.Argument && Ndjson != StandardStreams.Argument && RealPath(Source) == RealPath(Ndjson);

    /// <summary>The path as written out in full, or what the link there leads to.</summary>
    private static string RealPath(string path)
    {
        var full = Path.GetFullPath(path);
        try
        {
            return File.ResolveLinkTarget(full, returnFinalTarget: true)?.FullName ?? full;
        }
        catch (Exception exception) when (FileProblem.Is(exception))
        {
            // Opening it will say what is wrong.
            return full;
        }
    }

    private bool TrySetFlag(string name, bool hasValue)
    {
        switch (name)
        {
            case "--status" when !hasValue:
                ShowsStatus = true;
                return true;
            case "--help" or "-h" or "-?" when !hasValue:
                WantsHelp = true;
                return true;
            default:
                return false;
        }
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
            case "--rate":
                PerSecond = Rate(Value(name, "a rate such as 500/s, or max", next));
                break;
            case "--on-bad-line":
                WhenBad = Value(name, "skip or stop", next) switch
                {
                    "skip" => BadLine.Skip,
                    "stop" => BadLine.Stop,
                    var other => throw new HostUsageException($"--on-bad-line takes skip or stop, not '{other}'."),
                };
                break;
            default:
                AddPublisher(name, next);
                break;
        }
    }

    private string Value(string name, string what, Func<string> next)
    {
        if (!_given.Add(name))
        {
            throw new HostUsageException($"{name} is given twice.");
        }

        return Required(name, what, next());
    }

    private static string Required(string name, string what, string value) =>
        value is "" || value.StartsWith("--", StringComparison.Ordinal) ? throw new HostUsageException($"{name} needs a value: {what}.") : value;

    private static double Rate(string text) => RateLimit.TryParse(text, out var perSecond)
        ? perSecond
        : throw new HostUsageException($"--rate takes a rate such as 500/s, or max, not '{text}'.");

    private void AddPublisher(string name, Func<string> next)
    {
        var option = _options.FirstOrDefault(option => option.Name == name)
            ?? throw new HostUsageException(name.StartsWith('-') ? $"Unknown option {name}." : $"'{name}' is not an option.");
        try
        {
            Publishers.Add(option.Create(Required(name, option.ValueName, next())));
        }
        catch (PublisherException exception) when (exception.ExitCode == 1)
        {
            throw new HostUsageException(exception.Message, exception);
        }
    }
}
