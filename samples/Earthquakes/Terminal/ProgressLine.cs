using System.Globalization;
using Timbr.Typed;

namespace Earthquakes;

/// <summary>How far the machine is: a line that renews itself on a terminal, and one that stays at the end.</summary>
internal sealed class ProgressLine(TextWriter output, bool isTerminal, long? expected)
{
    private const int BarWidth = 20;

    /// <summary>Renews the line.</summary>
    public void Show(MachineStatus status, long skipped)
    {
        if (isTerminal)
        {
            output.Write($"\r{Text(status, skipped)}\e[K");
        }
    }

    /// <summary>Writes the last one.</summary>
    public void End(MachineStatus status, long skipped) =>
        output.WriteLine(isTerminal ? $"\r{Text(status, skipped)}\e[K" : Text(status, skipped));

    private string Text(MachineStatus status, long skipped)
    {
        var done = status.Processed + skipped;
        var rate = status.Uptime > TimeSpan.Zero ? status.Processed / status.Uptime.TotalSeconds : 0;
        var dropped = status.Publishers.Sum(static publisher => publisher.Dropped);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"  {Share(done)}   {Short(rate)}/s   {status.Failed:N0} failed   queue {status.QueueDepth}/{status.QueueCapacity}{(dropped > 0 ? $"   {dropped:N0} not sent" : "")}");
    }

    private string Share(long done)
    {
        if (expected is not > 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{done:N0}");
        }

        var share = Math.Min(1, done / (double)expected);
        var full = (int)(share * BarWidth);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{done:N0} / {expected:N0} {new string('█', full)}{new string('░', BarWidth - full)} {(int)(share * 100)} %");
    }

    private static string Short(double rate) => rate switch
    {
        >= 1e6 => string.Create(CultureInfo.InvariantCulture, $"{rate / 1e6:0.0} M"),
        >= 1e4 => string.Create(CultureInfo.InvariantCulture, $"{rate / 1e3:0} k"),
        >= 1e3 => string.Create(CultureInfo.InvariantCulture, $"{rate / 1e3:0.0} k"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{rate:0} "),
    };
}
