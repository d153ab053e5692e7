using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Threading.Channels;

namespace Timbr.Typed.Tests;

/// <summary>A program under test. Its lines can be waited for; disposing it kills it.</summary>
internal sealed partial class ChildProcess : IDisposable
{
    private const int Interrupt = 2;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private readonly Process _process;
    private readonly Channel<string> _output = Channel.CreateUnbounded<string>();
    private readonly Channel<string> _errors = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource _complained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private ChildProcess(ProcessStartInfo start, bool readsOutput)
    {
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        _process = Process.Start(start)!;
        _reading = Task.WhenAll(
            readsOutput ? ReadAsync(_process.StandardOutput, _output.Writer) : Task.CompletedTask,
            ReadErrorsAsync());
    }

    public StreamWriter Input => _process.StandardInput;

    public StreamReader Output => _process.StandardOutput;

    /// <summary>Starts the sample, as the .NET runtime runs it.</summary>
    public static ChildProcess Sample(params string[] args) => Start("dotnet", [Repository.Sample, .. args]);

    public static ChildProcess Start(
        string fileName, IEnumerable<string> args, string? directory = null, bool readsOutput = true, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(fileName, args) { WorkingDirectory = directory ?? "" };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
        {
            start.Environment[name] = value;
        }

        return new ChildProcess(start, readsOutput);
    }

    /// <summary>Runs a program to its end, with nothing to read.</summary>
    public static async Task<Finished> RunAsync(
        string fileName, IEnumerable<string> args, string? directory = null, TimeSpan? patience = null, IReadOnlyDictionary<string, string>? environment = null)
    {
        using var process = Start(fileName, args, directory, environment: environment);
        process.Input.Close();
        return await process.EndAsync(patience);
    }

    /// <summary>Runs the sample to its end, with nothing to read.</summary>
    public static Task<Finished> RunSampleAsync(params string[] args) => RunAsync("dotnet", [Repository.Sample, .. args]);

    /// <summary>The next line of the output that contains a text. Those before it are passed over.</summary>
    public async Task<string> OutputAsync(string text)
    {
        using var timeout = new CancellationTokenSource(Patience);
        await foreach (var line in _output.Reader.ReadAllAsync(timeout.Token))
        {
            if (line.Contains(text, StringComparison.Ordinal))
            {
                return line;
            }
        }

        var run = await EndAsync();
        throw new InvalidOperationException($"It ended with exit code {run.ExitCode}, without a line '{text}'. Errors: {run.Error}");
    }

    /// <summary>Waits for the first character of the errors, which need not end a line.</summary>
    public Task ErrorStartAsync() => _complained.Task.WaitAsync(Patience);

    /// <summary>Sends SIGINT, as Ctrl-C does.</summary>
    public void PressCtrlC() => Assert.Equal(0, Kill(_process.Id, Interrupt));

    /// <summary>Waits for the end.</summary>
    /// <returns>With the lines that have not been waited for.</returns>
    public async Task<Finished> EndAsync(TimeSpan? patience = null)
    {
        using var timeout = new CancellationTokenSource(patience ?? Patience);
        try
        {
            await _process.WaitForExitAsync(timeout.Token);
            await _reading.WaitAsync(timeout.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"It does not end. Output: {string.Join('\n', Drain(_output))} Errors: {string.Join('\n', Drain(_errors))}");
        }

        return new Finished(_process.ExitCode, Drain(_output), Drain(_errors));
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private async Task ReadErrorsAsync()
    {
        var first = new char[1];
        if (await _process.StandardError.ReadAsync(first) == 0)
        {
            _errors.Writer.Complete();
            return;
        }

        _complained.TrySetResult();
        _errors.Writer.TryWrite(first[0] == '\n' ? "" : first[0] + await _process.StandardError.ReadLineAsync());
        await ReadAsync(_process.StandardError, _errors.Writer);
    }

    private static async Task ReadAsync(StreamReader reader, ChannelWriter<string> lines)
    {
        while (await reader.ReadLineAsync() is { } line)
        {
            lines.TryWrite(line);
        }

        lines.Complete();
    }


    private static List<string> Drain(Channel<string> lines)
    {
        var list = new List<string>();
        while (lines.Reader.TryRead(out var line))
        {
            list.Add(line);
        }

        return list;
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);
}
