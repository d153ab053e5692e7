using System.Diagnostics;
using System.Globalization;

namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>A process that is killed loses no message of its log.</summary>
public sealed class AcknowledgementCrashTests
{
    private const string Place = "TIMBR_LOG_FOLDER";
    private const string Workers = "TIMBR_LOG_WORKERS";
    private const int Messages = 200_000;
    private const int Kills = 6;

    /// <summary>What the other test kills: it runs in a process of its own.</summary>
    [Fact(Explicit = true)]
    public async Task Reads_its_log_to_the_end()
    {
        var folder = Environment.GetEnvironmentVariable(Place);
        Assert.NotNull(folder);
        await using var output = new FileStream(Path.Combine(folder, "out"), FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);

        // What is there may end within a line.
        output.WriteByte((byte)'\n');
        var workers = int.Parse(Environment.GetEnvironmentVariable(Workers)!, CultureInfo.InvariantCulture);
        await using var machine = new NumberMachine(new MachineOptions { Workers = workers });
        machine.Slots = static _ =>
        {
            Thread.SpinWait(50);
            return null;
        };
        machine.PublishTo(new NdjsonPublisher(output));
        machine.SetSource(new FileLog(Path.Combine(folder, "log")));
        machine.Start();
        await machine.Completion;
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Every_line_is_published_however_often_the_process_is_killed(int workers)
    {
        var folder = Directory.CreateTempSubdirectory("timbr-").FullName;
        try
        {
            var path = Path.Combine(folder, "log");
            await File.WriteAllLinesAsync(path, Enumerable.Range(0, Messages).Select(static number => number.ToString(CultureInfo.InvariantCulture)), TestContext.Current.CancellationToken);
            var log = new FileLog(path);
            var random = new Random(workers);
            for (var i = 0; i < Kills; i++)
            {
                await RunAsync(folder, workers, TimeSpan.FromMilliseconds(random.Next(30)));
                Assert.Subset(Published(folder), Enumerable.Range(0, NumbersBefore(log.Acknowledged)).ToHashSet());
            }

            Assert.NotEqual(0, log.Acknowledged);
            Assert.NotEqual(new FileInfo(path).Length, log.Acknowledged);
            await RunAsync(folder, workers, kill: null);
            Assert.Equal(new FileInfo(path).Length, log.Acknowledged);
            Assert.Equal(Enumerable.Range(0, Messages), Published(folder).Order());
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(string folder, int workers, TimeSpan? kill)
    {
        var log = new FileLog(Path.Combine(folder, "log"));
        var before = log.Acknowledged;
        var start = new ProcessStartInfo("dotnet", [typeof(AcknowledgementCrashTests).Assembly.Location, "-noLogo", "-explicit", "only", "-method", $"{typeof(AcknowledgementCrashTests).FullName}.{nameof(Reads_its_log_to_the_end)}"])
        {
            RedirectStandardOutput = true,
            Environment = { [Place] = folder, [Workers] = workers.ToString(CultureInfo.InvariantCulture) },
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            if (kill is { } after)
            {
                await Soon.Until(() => log.Acknowledged > before || process.HasExited);
                Assert.False(process.HasExited, process.HasExited ? await output : "");
                await Task.Delay(after);
            }
            else
            {
                await process.WaitForExitAsync().WithinPatience();
                Assert.True(process.ExitCode == 0, await output);
            }
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    /// <summary>The numbers of all whole lines.</summary>
    private static HashSet<int> Published(string folder)
    {
        HashSet<int> numbers = [];
        foreach (var line in File.ReadLines(Path.Combine(folder, "out")))
        {
            if (line.StartsWith('[') && line.EndsWith(']') && line.Split(',') is [var first, var second]
                && int.Parse(first[1..], CultureInfo.InvariantCulture) * 2 == int.Parse(second[..^1], CultureInfo.InvariantCulture))
            {
                numbers.Add(int.Parse(first[1..], CultureInfo.InvariantCulture));
            }
        }

        return numbers;
    }

    private static int NumbersBefore(long position)
    {
        var count = 0;
        for (long at = 0; at < position; count++)
        {
            at += count.ToString(CultureInfo.InvariantCulture).Length + 1;
        }

        return count;
    }
}
