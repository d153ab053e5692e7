using System.Globalization;

namespace HostWatch;

/// <summary>
/// Where people read: on a terminal a line that renews itself, above which what is unusual stays; elsewhere a line a sample. All
/// members can be called from any thread.
/// </summary>
internal sealed class Screen(TextWriter output, bool isTerminal)
{
    private readonly Lock _lock = new();
    private bool _isLineOpen;
    private long _samples;
    private long _unusual;

    /// <summary>Shows a sample.</summary>
    public void Show(in HostHealth.Evaluation sample)
    {
        var isWhole = sample.Outcome.IsComplete;
        var isUnusual = isWhole && sample.Verdict.IsAnomaly;
        var line = isWhole ? sample.Text : WithoutText(in sample);
        lock (_lock)
        {
            _samples++;
            _unusual += isUnusual ? 1 : 0;
            if (!isTerminal)
            {
                output.WriteLine(line);
                return;
            }

            output.Write(isUnusual ? $"\r\e[K\e[31m{line}\e[0m\n" : $"\r\e[K{line}");
            _isLineOpen = !isUnusual;
        }
    }

    /// <summary>Says something, in a line or more of its own.</summary>
    public void Say(string text)
    {
        lock (_lock)
        {
            output.WriteLine(isTerminal ? $"\r\e[K{text}" : text);
            _isLineOpen = false;
        }
    }

    /// <summary>Closes the line and sums up.</summary>
    public void End()
    {
        lock (_lock)
        {
            output.Write(_isLineOpen ? "\n" : "");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{_samples:N0} {(_samples == 1 ? "sample" : "samples")}, {_unusual:N0} unusual"));
        }
    }

    private static string WithoutText(in HostHealth.Evaluation sample)
    {
        var time = sample.Input.Time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);
        return sample.Outcome.HasFailed ? $"{time}  {sample.Outcome.Errors[0].Name}: {sample.Outcome.Errors[0].Exception.Message}" : $"{time}  nothing to compare with";
    }
}
