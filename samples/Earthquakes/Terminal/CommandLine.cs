using Timbr.Typed;

namespace Earthquakes;

/// <summary>From the arguments to the exit code.</summary>
internal static class CommandLine
{
    private const string Help = """
        Runs the pipeline QuakeAlerts over the USGS earthquake feed.

          --source FILE|-           read quakes from here, one JSON object a line (default: the week that comes with the program)
          --place LAT,LON           where you are in degrees (default: 23.98,121.61, Hualien in Taiwan)
          --publish ENDPOINT        publish every evaluation with ZeroMQ: tcp://127.0.0.1:5556, tcp://*:5556, ipc:///tmp/quakes
          --subscribers N           wait for so many subscribers before the first message
          --ndjson FILE|-           write every evaluation here, one JSON array a line
          --rate N/s|max            read no more than so many quakes a second (default: max)
          --on-bad-line skip|stop   what to do with a line that is not a quake (default: skip)
          --status                  show at the end how the machine did: counts, rates, times and failures of each slot

          --subscribe ENDPOINT      show what another Earthquakes publishes: the quakes worth a headline
          --all                     ... and the others

        Ctrl-C stops reading and finishes what was read; a second Ctrl-C stops at once.
        Exit codes: 0 done, 1 failed, 2 wrong arguments, 3 endpoint in use, 4 libzmq missing, 5 source cannot be opened, 130 cut short.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            var options = Options.Parse(args);
            if (options.WantsHelp)
            {
                Console.Out.WriteLine(Help);
                return ExitCode.Done;
            }

            QuakeAlerts.Observer = options.Place;
            return options.Subscribe is { } endpoint ? Subscription.Run(endpoint, options.ShowsAll) : await PipelineRun.RunAsync(options);
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
        catch (ZeroMQException exception)
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
