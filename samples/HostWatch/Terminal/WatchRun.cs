using System.Globalization;
using Timbr.Typed;

namespace HostWatch;

/// <summary>One run: figures in, the machine, lines and evaluations out, commands meanwhile.</summary>
internal sealed class WatchRun(Options options, HostHealth.Machine machine, Screen screen)
{
    private static readonly TimeSpan UsualInterval = TimeSpan.FromSeconds(1);

    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync(Options options)
    {
        await using var machine = new HostHealth.Machine(new MachineOptions { ExpectedMessages = options.Count });
        return await new WatchRun(options, machine, new Screen(Console.Out, !Console.IsOutputRedirected)).RunAsync();
    }

    private async Task<int> RunAsync()
    {
        if (options.Html is { } path && StatusFile.Check(path) is { } problem)
        {
            Console.Error.WriteLine(problem);
            return ExitCode.Failed;
        }

        using var interruption = new Interruption(machine);
        SetSource();
        AddOutputs();
        if (options.IsPaused)
        {
            machine.Pause();
        }

        machine.Events += Tell;
        var samples = machine.Results();
        machine.Start();
        CommandInput.Start(new Commands(machine, screen, options.IsPaused));
        await foreach (var sample in samples)
        {
            screen.Show(sample.Evaluation);
        }

        await machine.Completion.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        return Conclude(interruption);
    }

    private void SetSource()
    {
        var interval = options.Interval ?? UsualInterval;
        var from = $"{options.Proc} every {interval.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s";
        if (options.Replay is { } path)
        {
            var recorded = new NdjsonSource<HostFigures>(path, HostHealth.ReadInput, new NdjsonOptions { OnBadLine = static line => Console.Error.WriteLine(line) });
            IEnumerable<HostFigures> some = options.Count is { } count ? recorded.Take(count) : recorded;
            machine.SetSource(some.AtRate(options.Interval is null ? double.PositiveInfinity : 1 / interval.TotalSeconds));
            from = Path.GetFileName(path);
        }
        else
        {
            var files = new ProcFiles(options.Proc, TimeProvider.System);

            // What cannot be read at all is told before anything begins.
            files.Read();
            machine.SetSource(new LiveFigures(files, interval, options.Count, TimeProvider.System));
        }

        screen.Say($"Timbr.Typed · HostWatch · {HostHealth.Graph.Slots.Count} slots · {from}");
    }

    private void AddOutputs()
    {
        if (options.Ndjson is { } path)
        {
            machine.PublishTo(new NdjsonPublisher(path));
        }

        if (options.Publish is { } endpoint)
        {
            var publisher = new ZeroMQPublisher(endpoint);
            machine.PublishTo(publisher);
            publisher.Open();
            screen.Say($"publishing on {publisher.Endpoint}");
        }
    }

    /// <summary>What no sample shows. What ends the run is told at its end.</summary>
    private void Tell(MachineEvent happening)
    {
        if (happening.Kind is MachineEventKind.QueueFull or MachineEventKind.PublisherFailed)
        {
            screen.Say(happening.Text);
        }
    }

    private int Conclude(Interruption interruption)
    {
        screen.End();
        if (interruption.IsCut.IsCompleted)
        {
            return ExitCode.CutShort;
        }

        var status = machine.Status;
        var error = machine.Completion.Exception?.InnerException
            ?? status.Publishers.Select(static publisher => publisher.LastError).FirstOrDefault(static error => error is not null);
        var problem = error switch
        {
            null => options.Html is { } path ? StatusFile.Write(path, status) : null,
            TimbrException or IOException or UnauthorizedAccessException => error.Message,
            _ => $"The run failed: {error}",
        };
        if (problem is null)
        {
            return ExitCode.Done;
        }

        Console.Error.WriteLine(problem);
        return ExitCode.Failed;
    }
}
