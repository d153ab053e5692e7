using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;

namespace Timbr.Typed.Benchmarks;

/// <summary>Times the generator in the compiler's driver, and prints the times with their budgets as Markdown.</summary>
internal static class GeneratorReport
{
    private const int Open = 200;
    public const int Built = 1000;

    /// <returns>How many budgets were missed.</returns>
    public static int Run(int rounds)
    {
        RefuseUnlessCached();
        var project = new EditedProject(Open);
        var trees = ManyPipelines.Parse(Built);
        GeneratorTask[] tasks =
        [
            new($"edit a slot's body, {Open} pipelines", 20, project.EditBody),
            new($"edit a slot's type, {Open} pipelines", 20, project.EditSlot),
            new($"edit another file, {Open} pipelines", 20, project.EditElsewhere),
            new($"first run of a driver, {Built} pipelines", 2000, () => Cold(trees)),
            new($"first run of a process, {Built} pipelines", null, () => NewProcess.Start(ColdRun.Full)),
            new("the same with a generator that does nothing", null, () => NewProcess.Start(ColdRun.Empty)),
            new("the same once the compiler has bound another such project", null, () => NewProcess.Start(ColdRun.Bound)),
        ];
        Console.WriteLine(FormattableString.Invariant($"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSArchitecture}, {Environment.ProcessorCount} processors; {DateTime.UtcNow:yyyy-MM-dd}; median (quartiles)"));
        Console.WriteLine();
        Console.WriteLine("| what | rounds | ms | budget |");
        Console.WriteLine("|---|---:|---:|---|");
        return tasks.Count(task => !IsKept(task, rounds));
    }

    /// <summary>Milliseconds of the first run of a driver.</summary>
    public static double Cold(IEnumerable<SyntaxTree> trees, IIncrementalGenerator? generator = null)
    {
        var compilation = ManyPipelines.Compile(trees);
        var driver = EditedProject.NewDriver(generator: generator);
        var start = Stopwatch.GetTimestamp();
        driver.RunGenerators(compilation);
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    private static bool IsKept(GeneratorTask task, int rounds)
    {
        var isLong = task.Budget is not <= 1000;
        // A new process is timed from its start; for the rest, until the methods that take long have been compiled twice.
        for (var warm = 0; warm < (task.Budget is null ? 0 : isLong ? 12 : 60); warm++)
        {
            task.Round();
        }

        var times = new double[isLong ? rounds : 20 * rounds | 1];
        for (var round = 0; round < times.Length; round++)
        {
            if (isLong || round % 20 == 0)
            {
                GC.Collect();
            }

            times[round] = task.Round();
        }

        var median = Measurement.Quantile(times, 0.5);
        var isKept = task.Budget is not { } budget || median <= budget;
        var verdict = task.Budget is null ? "" : FormattableString.Invariant($"<= {task.Budget:N0} ms: {(isKept ? "kept" : "MISSED")}");
        Console.WriteLine(FormattableString.Invariant($"| {task.Name} | {times.Length} | {median:0.0} ({Measurement.Quantile(times, 0.25):0.0}-{Measurement.Quantile(times, 0.75):0.0}) | {verdict} |"));
        return isKept;
    }

    // A run that is quick because it was not asked to do its work would say nothing.
    private static void RefuseUnlessCached()
    {
        var body = EditedProject.Reasons(Open, "=> score > 1e12", "=> score > 1e13");
        var slot = EditedProject.Reasons(Open, "static int Rank", "static long Rank");
        if (body.Keys.Any(reason => reason != IncrementalStepRunReason.Cached)
            || slot.GetValueOrDefault(IncrementalStepRunReason.Modified) == 0
            || slot.Where(reason => reason.Key != IncrementalStepRunReason.Cached).Sum(reason => reason.Value) > 4)
        {
            throw new InvalidOperationException($"Not all is cached: body {string.Join(", ", body)}; slot {string.Join(", ", slot)}.");
        }
    }
}
