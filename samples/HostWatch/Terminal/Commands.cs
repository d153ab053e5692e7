using System.Globalization;
using Timbr.Typed;

namespace HostWatch;

/// <summary>What can be changed while the machine runs. Called from one thread.</summary>
internal sealed class Commands(HostHealth.Machine machine, Screen screen, bool isPaused)
{
    public const string Help = """
        While it runs, by a key, or where the standard input is no terminal by a line:
          v        judge by another variant: medians in place of moving averages, and back
          t [N]    put another threshold function in place: N deviations for every figure (2.5 where N is not given)
          r        reset variant and threshold to what was declared
          p        pause, and resume
          s        status
          q        quit, after what was read
        """;

    private const double Sensitive = 2.5;

    private bool _isPaused = isPaused;

    public void Run(string line)
    {
        // Keys that are no characters, such as arrows, come as control characters.
        var text = string.Concat(line.Select(static c => char.IsControl(c) ? ' ' : c));
        switch (text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            case []:
                break;
            case ["v"]:
                SwitchVariant();
                break;
            case ["t"]:
                ReplaceThreshold(Sensitive);
                break;
            case ["t", var number] when double.TryParse(number, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var deviations) && double.IsFinite(deviations):
                ReplaceThreshold(deviations);
                break;
            case ["r"]:
                Reset();
                break;
            case ["p"]:
                PauseOrResume();
                break;
            case ["s"]:
                screen.Say(machine.Status.ToText());
                break;
            case ["q"]:
                _ = machine.StopAsync(StopMode.Drain);
                break;
            default:
                screen.Say($"'{text}' is none of v, t [N], r, p, s and q");
                break;
        }
    }

    private void SwitchVariant()
    {
        var isRobust = machine.Slots.Anomaly.Variant == HostHealth.Slots.Anomaly.Variants.Robust;
        Tell(
            "Anomaly",
            isRobust ? "as declared" : "'robust'",
            isRobust ? machine.Slots.Anomaly.Reset() : machine.Slots.Anomaly.Use(HostHealth.Slots.Anomaly.Variants.Robust));
    }

    private void ReplaceThreshold(double deviations) => Tell(
        "Threshold",
        string.Create(CultureInfo.InvariantCulture, $"{deviations} for every figure"),
        machine.Slots.Threshold.Replace(anomaly => deviations));

    private void Reset()
    {
        machine.Slots.Anomaly.Reset();
        Tell("Anomaly and Threshold", "as declared", machine.Slots.Threshold.Reset());
    }

    private void PauseOrResume()
    {
        _isPaused = !_isPaused;
        if (_isPaused)
        {
            machine.Pause();
        }

        screen.Say(_isPaused ? "paused" : "resumed");
        if (!_isPaused)
        {
            machine.Resume();
        }
    }

    private void Tell(string slots, string what, long version) => screen.Say(FormattableString.Invariant($"{slots}: {what} from version {version} on"));
}
