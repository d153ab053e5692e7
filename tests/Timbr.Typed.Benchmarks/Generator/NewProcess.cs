using System.Diagnostics;
using System.Globalization;

namespace Timbr.Typed.Benchmarks;

/// <summary>Times the first run of a driver in a process of its own.</summary>
internal static class NewProcess
{
    /// <summary>Starts the process, and gives the milliseconds that it tells.</summary>
    public static double Start(ColdRun kind)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [typeof(NewProcess).Assembly.Location, "generator", "--cold", kind.ToString()]) { RedirectStandardOutput = true })!;
        var text = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return double.Parse(text, CultureInfo.InvariantCulture);
    }

    /// <summary>Starts the benchmarks again with the garbage collector that the compiler's own processes use, the server's.</summary>
    /// <returns>The exit code.</returns>
    public static int AsCompiler(string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(NewProcess).Assembly.Location, .. args]);
        start.Environment["DOTNET_gcServer"] = "1";
        using var process = Process.Start(start)!;
        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>What the process does.</summary>
    public static double Run(ColdRun kind)
    {
        if (kind == ColdRun.Bound)
        {
            _ = ManyPipelines.Compile(ManyPipelines.Parse(GeneratorReport.Built)).GetDeclarationDiagnostics();
        }

        return GeneratorReport.Cold(ManyPipelines.Parse(GeneratorReport.Built), kind == ColdRun.Empty ? new EmptyGenerator() : null);
    }
}
