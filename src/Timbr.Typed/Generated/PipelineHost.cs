using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>The program behind the generated <c>RunAsync(args)</c>: NDJSON in, a machine, NDJSON or publishers out.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class PipelineHost
{
    /// <summary>
    /// Runs the machine as the arguments say and disposes it. Sets <see cref="Environment.ExitCode"/> as well. The codes: 0 all
    /// was processed, also after Ctrl-C; 1 the run failed; 2 wrong arguments; 3 an endpoint is in use; 4 a native library is
    /// missing; 5 the source cannot be opened; 130 a second Ctrl-C cut the run short.
    /// </summary>
    /// <param name="args">The command line.</param>
    /// <param name="machine">A new machine without source or publishers.</param>
    /// <param name="read">Reads a message: the pipeline's <c>ReadInput</c>.</param>
    /// <param name="options">The options of referenced packages.</param>
    /// <returns>The exit code.</returns>
    public static async Task<int> RunAsync<TInput, TEvaluation>(
        string[] args, Machine<TInput, TEvaluation> machine, MessageReader<TInput> read, IReadOnlyList<HostOption> options)
        where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
    {
        var host = new HostRun<TInput, TEvaluation>(machine, read, options, HostConsole.Process());
        using (new InterruptSignal(host.Drain, host.Cut))
        {
            var exitCode = await host.RunAsync(args).ConfigureAwait(false);
            Environment.ExitCode = exitCode;
            return exitCode;
        }
    }
}
