using System.Diagnostics;

namespace Timbr.Typed.Tests.Machines.States;

public sealed class StateCrashTests
{
    private const string Place = "TIMBR_STATE_FILE";
    private const int Kills = 20;

    /// <summary>What the other test kills: it runs in a process of its own.</summary>
    [Fact(Explicit = true)]
    public void Saves_for_ever()
    {
        var path = Environment.GetEnvironmentVariable(Place);
        Assert.NotNull(path);
        var machine = new Totals.Machine();
        if (File.Exists(path))
        {
            machine.LoadState(path);
        }

        machine.SetSource(Enumerable.Repeat(1, int.MaxValue));
        machine.Start();
        while (true)
        {
            machine.SaveState(path);
        }
    }

    [Fact]
    public async Task A_process_that_is_killed_while_it_saves_leaves_a_whole_file()
    {
        using var folder = new StateFolder();
        var random = new Random(20180131);
        var last = 0L;
        for (var i = 0; i < Kills; i++)
        {
            await RunAndKillAsync(folder, TimeSpan.FromMilliseconds(random.Next(30)));
            var machine = new Totals.Machine();
            machine.LoadState(folder.File);
            var count = CountIn(folder);
            Assert.True(count >= last, $"{count} after {last}");
            last = count;
        }

        Assert.NotEqual(0, last);
    }

    private static async Task RunAndKillAsync(StateFolder folder, TimeSpan after)
    {
        var before = Stamp(folder);
        var start = new ProcessStartInfo("dotnet", [typeof(StateCrashTests).Assembly.Location, "-noLogo", "-explicit", "only", "-method", $"{typeof(StateCrashTests).FullName}.{nameof(Saves_for_ever)}"])
        {
            RedirectStandardOutput = true,
            Environment = { [Place] = folder.File },
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync();
            await Soon.Until(() => Stamp(folder) > before || process.HasExited);
            Assert.False(process.HasExited, process.HasExited ? await output : "");
            await Task.Delay(after);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    private static DateTime Stamp(StateFolder folder) => File.GetLastWriteTimeUtc(folder.File);

    private static long CountIn(StateFolder folder)
    {
        using var document = System.Text.Json.JsonDocument.Parse(folder.Bytes);
        return document.RootElement.GetProperty("lanes")[0][0].GetInt64();
    }
}
