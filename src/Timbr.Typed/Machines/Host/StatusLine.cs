using System.Globalization;

namespace Timbr.Typed;

/// <summary>Shows a machine's counts: a line that renews itself on a terminal, one plain line at the end elsewhere.</summary>
internal sealed class StatusLine(TextWriter output, bool isTerminal, TimeProvider time, Func<MachineStatus> read)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500);

    private long _processed;
    private long _at = time.GetTimestamp();

    /// <summary>Shows it until <paramref name="run"/> has ended.</summary>
    public async Task ShowAsync(Task run)
    {
        while (isTerminal && !run.IsCompleted)
        {
            await run.WaitAsync(Interval, time).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (!run.IsCompleted)
            {
                output.Write($"\r{Text(read())}\e[K");
            }
        }
    }

    /// <summary>Leaves the last line standing.</summary>
    public void End()
    {
        var status = read();
        var line = Text(status, status.Uptime > TimeSpan.Zero ? status.Processed / status.Uptime.TotalSeconds : 0);
        output.WriteLine(isTerminal ? $"\r{line}\e[K" : line);
    }

    private string Text(MachineStatus status)
    {
        var now = time.GetTimestamp();
        var rate = (status.Processed - _processed) / Math.Max(time.GetElapsedTime(_at, now).TotalSeconds, 1e-6);
        _at = now;
        _processed = status.Processed;
        return Text(status, rate);
    }

    private static string Text(MachineStatus status, double rate) => string.Create(
        CultureInfo.InvariantCulture,
        $"{status.Processed:N0} messages   {Short(rate)}/s   {status.Failed:N0} failed   queue {status.QueueDepth}/{status.QueueCapacity}");

    private static string Short(double rate) => rate switch
    {
        >= 1e7 => string.Create(CultureInfo.InvariantCulture, $"{rate / 1e6:0} M"),
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{rate / 1e6:0.0} M"),
        >= 1e4 => string.Create(CultureInfo.InvariantCulture, $"{rate / 1e3:0} k"),
        >= 1e3 => string.Create(CultureInfo.InvariantCulture, $"{rate / 1e3:0.0} k"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{rate:0} "),
    };
}
