using System.Globalization;
using Timbr.Typed;

namespace Earthquakes;

/// <summary>One run: the feed in, the machine, the evaluations out, and a report of all that.</summary>
internal sealed class PipelineRun
{
    private const int BrokenPipe = 32;

    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan CutGrace = TimeSpan.FromMilliseconds(500);

    private readonly Options _options;
    private readonly QuakeAlerts.Machine _machine;
    private readonly RegionTable _table;
    private readonly bool _isOutputTaken;
    private readonly bool _isTerminal = !Console.IsErrorRedirected && !Console.IsOutputRedirected;

    private PipelineRun(Options options, QuakeAlerts.Machine machine, RegionTable table)
    {
        _options = options;
        _machine = machine;
        _table = table;
        _isOutputTaken = options.Ndjson == Options.Standard;
    }

    /// <summary>Evaluations on the standard output are for programs: what is for people goes elsewhere.</summary>
    private TextWriter Report => _isOutputTaken ? Console.Error : Console.Out;

    private string LineStart => _isTerminal ? "\r\e[K" : "";

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Options options)
    {
        await using var machine = new QuakeAlerts.Machine();
        await using var table = new RegionTable();
        return await new PipelineRun(options, machine, table).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        using var interruption = new Interruption(_machine, LineStart);
        using var source = new NdjsonSource<Quake>(_options.Source, QuakeAlerts.ReadInput, new NdjsonOptions
        {
            WhenBad = _options.WhenBad,
            OnBadLine = new BadLines(LineStart).Report,
        });
        var expected = Introduce();
        _machine.SetSource(source.AtRate(_options.PerSecond));
        AddOutputs();
        if (!await PublishAsync(interruption.Token))
        {
            return ExitCode.Done;
        }

        _machine.Start();
        var progress = new ProgressLine(Report, _isTerminal, expected);
        await WatchAsync(source, progress, interruption);
        return Conclude(source, progress, interruption);
    }

    /// <returns>How many messages are to come, where that is known.</returns>
    private long? Introduce()
    {
        if (_isOutputTaken)
        {
            return null;
        }

        var expected = LineCount.Of(_options.Source);
        var name = _options.Source == Options.Standard ? "stdin" : Path.GetFileName(_options.Source);
        var count = expected is null ? "messages" : string.Create(CultureInfo.InvariantCulture, $"{expected:N0} messages");
        Report.WriteLine($"Timbr.Typed · Earthquakes · {QuakeAlerts.Graph.Slots.Count} slots · {count} from {name}");
        return expected;
    }

    private void AddOutputs()
    {
        if (_options.Ndjson is { } path)
        {
            _machine.PublishTo(new NdjsonPublisher(path));
        }

        if (!_isOutputTaken)
        {
            _machine.PublishTo(_table);
        }
    }

    /// <returns>False if Ctrl-C came before the subscribers.</returns>
    private async Task<bool> PublishAsync(CancellationToken interrupted)
    {
        if (_options.Publish is not { } endpoint)
        {
            return true;
        }

        var publisher = new ZeroMQPublisher(endpoint, new ZeroMQPublisherOptions { HighWaterMark = 100_000 });
        _machine.PublishTo(publisher);
        publisher.Open();
        if (publisher.Subscribers < _options.Subscribers)
        {
            Report.WriteLine($"publishing on {publisher.Endpoint} · waiting for {Subscribers(_options.Subscribers)}");
            try
            {
                await publisher.WaitForSubscribersAsync(_options.Subscribers, interrupted);
            }
            catch (OperationCanceledException)
            {
                Console.Error.WriteLine("done");
                return false;
            }
        }

        Report.WriteLine($"publishing on {publisher.Endpoint} · {Subscribers(publisher.Subscribers)}");
        return true;
    }

    private async Task WatchAsync(NdjsonSource<Quake> source, ProgressLine progress, Interruption interruption)
    {
        Task end = Task.WhenAny(_machine.Completion, interruption.Cut);
        while (!end.IsCompleted)
        {
            progress.Show(_machine.Status, source.Skipped);
            await end.WaitAsync(Glance).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (_options.Publish is null && _isOutputTaken && OutputError() is not null)
            {
                // Nobody receives anything any more.
                await _machine.StopAsync(StopMode.Discard);
            }
        }

        if (interruption.Cut.IsCompleted)
        {
            await _machine.Completion.WaitAsync(CutGrace).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private int Conclude(NdjsonSource<Quake> source, ProgressLine progress, Interruption interruption)
    {
        var status = _machine.Status;
        if (interruption.Cut.IsCompleted)
        {
            Tell($"\nStopped at once: {status.QueueDepth + status.Dropped:N0} messages left.", ExitCode.CutShort);

            // A reader that does not read holds the machine: it is left behind rather than waited for.
            Environment.Exit(ExitCode.CutShort);
        }

        if (interruption.IsDraining)
        {
            var drained = status.Processed - interruption.ProcessedBefore;
            Tell($"done, {drained:N0} message{(drained == 1 ? "" : "s")}", ExitCode.Done);
        }

        if (!_isOutputTaken)
        {
            progress.End(status, source.Skipped);
            _table.WriteTo(Report);
        }

        if (_options.ShowsStatus)
        {
            Report.Write($"\n{status.ToText()}");
        }

        if (status.Failed > 0)
        {
            Tell($"{status.Failed:N0} messages with a failed slot, the last one: {status.LastError?.Message}", ExitCode.Done);
        }

        return (_machine.Completion.Exception?.InnerException ?? OutputError()) switch
        {
            null => ExitCode.Done,
            // A reader that has read enough, such as head, is no error.
            { InnerException: IOException { HResult: BrokenPipe } } => ExitCode.Done,
            TimbrException error => Tell($"{error.Message}", ExitCode.Failed),
            var error => Tell($"The run failed: {error}", ExitCode.Failed),
        };
    }

    private Exception? OutputError() => _machine.Status.Publishers.Select(static publisher => publisher.LastError).FirstOrDefault(static error => error is not null);

    private static string Subscribers(int count) => count == 1 ? "1 subscriber" : $"{count} subscribers";

    private static int Tell(FormattableString text, int exitCode)
    {
        Console.Error.WriteLine(FormattableString.Invariant(text));
        return exitCode;
    }
}
