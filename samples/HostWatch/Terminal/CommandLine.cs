using Timbr.Typed;

namespace HostWatch;

/// <summary>From the arguments to the exit code.</summary>
internal static class CommandLine
{
    private const string Help = $"""
        Watches this machine: processors, memory and disks, and tells what is unusual.

          --interval TIME           between two samples, such as 100ms, 2s or 1m (default: 1s; with --replay: none)
          --count N                 end after so many samples
          --replay FILE             show recorded figures, one JSON object a line
          --paused                  begin paused: p lets it go
          --ndjson FILE             write every evaluation here, one JSON array a line
          --publish ENDPOINT        publish every evaluation with ZeroMQ: tcp://127.0.0.1:5556, tcp://*:5556, ipc:///tmp/host
          --html FILE               write the status here at the end, as a fragment of HTML
          --proc DIRECTORY          where the system tells how it is (default: {ProcFiles.Root})

        {Commands.Help}

        Ctrl-C finishes what was read; a second Ctrl-C stops at once.
        Exit codes: 0 done, 1 failed, 2 wrong arguments, 3 endpoint in use, 4 libzmq missing, 5 figures cannot be read, 130 cut short.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var options = Options.Parse(args);
            if (!options.WantsHelp)
            {
                return await WatchRun.RunAsync(options);
            }

            Console.Out.WriteLine(Help);
            return ExitCode.Done;
        }
        catch (UsageException exception)
        {
            return Report($"{exception.Message} See --help.", ExitCode.WrongArguments);
        }
        catch (SourceException exception)
        {
            return Report(exception.Message, ExitCode.NoSource);
        }
        catch (PublisherException exception)
        {
            return Report(exception.Message, exception.ExitCode);
        }
    }

    private static int Report(string problem, int exitCode)
    {
        Console.Error.WriteLine(problem);
        return exitCode;
    }
}
