namespace Timbr.Typed.Tests;

/// <summary>The sample HostWatch as a program.</summary>
internal static class HostWatchProcess
{
    public static ChildProcess Start(params string[] args) => ChildProcess.Start("dotnet", [Repository.HostWatch, .. args]);

    /// <summary>Runs it to its end, with nothing to read.</summary>
    public static Task<Finished> RunAsync(params string[] args) => ChildProcess.RunAsync("dotnet", [Repository.HostWatch, .. args]);

    /// <summary>Replays the recording from its first sample on, after these commands.</summary>
    public static async Task<Finished> ReplayAsync(params string[] commands)
    {
        using var sample = Start("--replay", Repository.Recording, "--paused");
        await sample.CommandAsync([.. commands, "p"]);
        sample.Input.Close();
        return await sample.EndAsync();
    }

    /// <summary>Gives it commands.</summary>
    public static async Task CommandAsync(this ChildProcess sample, params string[] commands)
    {
        await sample.Input.WriteAsync(string.Join("", commands.Select(static command => command + "\n")).AsMemory());
        await sample.Input.FlushAsync();
    }

    /// <summary>The lines of the unusual samples.</summary>
    public static IEnumerable<string> Unusual(this Finished run) => run.Output.Where(static line => line.Contains("UNUSUAL", StringComparison.Ordinal));
}
