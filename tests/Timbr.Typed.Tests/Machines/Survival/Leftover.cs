using System.Diagnostics;

namespace Timbr.Typed.Tests.Machines.Survival;

/// <summary>A process whose machine is left stuck at the end of its program.</summary>
internal static class Leftover
{
    /// <summary>Runs it to its end; kills it where it does not end.</summary>
    public static async Task<(int ExitCode, string Output)> RunAsync(params string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "Timbr.Typed.Tests.Stuck.dll"), .. args])
        {
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await process.WaitForExitAsync(TestContext.Current.CancellationToken).WithinPatience();
            return (process.ExitCode, await output);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }
}
