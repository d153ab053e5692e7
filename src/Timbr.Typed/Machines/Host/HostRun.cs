using System.Globalization;
using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>One run of a host, from the command line to the exit code.</summary>
internal sealed class HostRun<TInput, TEvaluation>(
    Machine<TInput, TEvaluation> machine, MessageReader<TInput> read, IReadOnlyList<HostOption> options, HostConsole console)
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private const int Failed = 1;
    private const int WrongArguments = 2;
    private const int NoSource = 5;
    private const int CutShort = 130;

    /// <summary>How long a run that is cut short waits for the message in hand and the publishers.</summary>
    private static readonly TimeSpan CutGrace = TimeSpan.FromMilliseconds(500);

    private readonly TaskCompletionSource _cut = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly object _lock = new();
    private bool _isDraining;
    private long _processedBefore;
    private bool _hasEnded;
    private bool _isStartCut;
    private PublisherException? _outputError;

    /// <summary>Runs and disposes the machine.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> RunAsync(string[] args)
    {
        try
        {
            var arguments = HostArguments.Parse(args, options);
            if (!arguments.WantsHelp)
            {
                return await RunAsync(arguments).ConfigureAwait(false);
            }

            HostHelp.Write(console.Output, TEvaluation.Graph.Name, options);
            return 0;
        }
        catch (HostUsageException exception)
        {
            console.Error.WriteLine($"{exception.Message} See --help.");
            return WrongArguments;
        }
        catch (PublisherException exception)
        {
            console.Error.WriteLine(exception.Message);
            return exception.ExitCode;
        }
        catch (SourceException exception)
        {
            console.Error.WriteLine(exception.Message);
            return NoSource;
        }
        finally
        {
            // A slot that hangs is left behind rather than waited for, and so is an output that nobody opens at its other end.
            if (_isStartCut)
            {
                await machine.DisposeAsync().AsTask().WaitAsync(CutGrace, console.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
            else if (!_cut.Task.IsCompleted || machine.Completion.IsCompleted)
            {
                await machine.DisposeAsync().ConfigureAwait(false);
            }
        }
    }

    /// <summary>Reads no more and finishes what was read: the first Ctrl-C.</summary>
    public void Drain()
    {
        lock (_lock)
        {
            if (_hasEnded)
            {
                return;
            }

            // What the source has read and not yet yielded is drained too, and counted only then.
            _isDraining = true;
            _processedBefore = machine.Status.Processed;
            console.Error.Write($"{LineStart}draining ... ");
        }

        _ = StopAsync(StopMode.Drain);
    }

    /// <summary>Stops at once: the second Ctrl-C.</summary>
    public void Cut()
    {
        _cut.TrySetResult();
        _ = StopAsync(StopMode.Discard);
    }

    private string LineStart => console.IsErrorTerminal ? "\r\e[K" : "";

    private static string Count(long count, string what) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {what}{(count == 1 ? "" : "s")}");

    private static long Left(MachineStatus status) => status.QueueDepth + (status.CurrentId is null ? 0 : 1);

    private async Task<int> RunAsync(HostArguments arguments)
    {
        using var source = new NdjsonSource<TInput>(arguments.Source, read, new NdjsonOptions
        {
            WhenBad = arguments.WhenBad,
            OnBadLine = new BadLineReport(console.Error).Write,
        });
        AddPublishers(arguments);
        machine.SetSource(source.AtRate(arguments.PerSecond, console.Time));
        if (!TryStart())
        {
            return Report(source.Skipped, null);
        }

        if (arguments.Source == StandardStreams.Argument && console.IsInputTerminal)
        {
            console.Error.WriteLine("Reading messages from the terminal, one JSON value a line. Ctrl-D ends.");
        }

        var status = arguments.ShowsStatus ? new StatusLine(console.Error, console.IsErrorTerminal, console.Time, () => machine.Status) : null;
        await WaitAsync(status).ConfigureAwait(false);
        return Report(source.Skipped, status);
    }

    /// <returns>Whether the machine runs; false where it was stopped while its output was being opened.</returns>
    private bool TryStart()
    {
        try
        {
            machine.Start();
            return true;
        }
        catch (MachineStateException) when (machine.Status.State == MachineState.Stopped)
        {
            _isStartCut = true;
            return false;
        }
    }

    private void AddPublishers(HostArguments arguments)
    {
        foreach (var publisher in arguments.Publishers)
        {
            machine.PublishTo(publisher);
        }

        var path = arguments.Ndjson ?? (arguments.Publishers.Count == 0 ? StandardStreams.Argument : null);
        if (path is not null)
        {
            var isOnlyOne = arguments.Publishers.Count == 0;
            machine.PublishTo(new NdjsonPublisher(path) { OnFailed = (error, isClosed) => LoseOutput(error, isClosed, isOnlyOne) });
        }
    }

    /// <summary>Nobody receives anything any more: there is nothing left to run for. A reader that has read enough is no error.</summary>
    private void LoseOutput(PublisherException error, bool isClosed, bool isOnlyOne)
    {
        if (!isClosed || !isOnlyOne)
        {
            _outputError = error;
        }

        if (isOnlyOne)
        {
            _ = StopAsync(StopMode.Discard);
        }
    }

    private async Task StopAsync(StopMode mode)
    {
        try
        {
            await machine.StopAsync(mode).ConfigureAwait(false);
        }
        catch (StopTimeoutException exception)
        {
            lock (_lock)
            {
                console.Error.WriteLine(exception.Message);
            }

            _cut.TrySetResult();
        }
    }

    private async Task WaitAsync(StatusLine? status)
    {
        var run = Task.WhenAny(machine.Completion, _cut.Task);
        if (status is not null)
        {
            await status.ShowAsync(run).ConfigureAwait(false);
        }

        await run.ConfigureAwait(false);
        if (_cut.Task.IsCompleted)
        {
            await machine.Completion.WaitAsync(CutGrace, console.Time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private int Report(long skipped, StatusLine? line)
    {
        lock (_lock)
        {
            _hasEnded = true;
            var status = machine.Status;
            if (_isDraining)
            {
                console.Error.WriteLine(_cut.Task.IsCompleted ? "" : $"done, {Count(status.Processed - _processedBefore, "message")}");
            }

            line?.End();
            ReportLosses(status, skipped);
            if (_cut.Task.IsCompleted)
            {
                console.Error.WriteLine($"Stopped at once: {Count(Left(status) + status.Dropped, "message")} left.");
                return CutShort;
            }

            var error = machine.Completion.Exception?.InnerException ?? _outputError;
            if (error is null)
            {
                return 0;
            }

            console.Error.WriteLine(error is TimbrException ? error.Message : $"The run failed: {error}");
            return Failed;
        }
    }

    private void ReportLosses(MachineStatus status, long skipped)
    {
        if (skipped != 0 || status.Failed != 0 || status.Unwritten != 0)
        {
            var unwritten = status.Unwritten != 0 ? $", {Count(status.Unwritten, "value")} that JSON cannot say" : "";
            var last = status.Failed + status.Unwritten != 0 && status.LastError is { } error ? $" Last error: {error.Message}" : "";
            console.Error.WriteLine($"{Count(skipped, "line")} skipped, {Count(status.Failed, "message")} with a failed slot{unwritten}.{last}");
        }
    }
}
