using System.Globalization;

namespace Timbr.Typed;

/// <summary>A machine did not stop within <see cref="MachineOptions.StopTimeout"/>. It is still stopping.</summary>
public sealed class StopTimeoutException : TimbrException
{
    internal StopTimeoutException(string machine, TimeSpan timeout, MachineStatus status, long inHand, string? hindrance)
        : base(Text(machine, timeout, status, inHand, hindrance))
    {
        Left = status.QueueDepth + inHand;
    }

    /// <summary>How many messages were left: those that wait, and those in hand, of which each of several workers has one, or some more that are to be published.</summary>
    public long Left { get; }

    private static string Text(string machine, TimeSpan timeout, MachineStatus status, long inHand, string? hindrance)
    {
        var left = status.QueueDepth + inHand;
        var begun = hindrance is not null ? $" {hindrance}" : Begun(status, inHand);
        var acknowledgements = left == 0 && status.Unacknowledged != 0
            ? FormattableString.Invariant($" {status.Unacknowledged} of its source are done and not acknowledged.")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Machine '{machine}' did not stop within {timeout.TotalSeconds:0.###} s: {left} {(left == 1 ? "message" : "messages")} left.{begun}{acknowledgements} Call StopAsync again to wait longer, with StopMode.Keep to leave what waits, or with StopMode.Discard to give it up.");
    }

    private static string Begun(MachineStatus status, long inHand) => inHand switch
    {
        0 => "",
        1 when status.CurrentId is { } id => $" Message {id} is still being evaluated or published.",
        1 => " A message is still being evaluated or published.",
        _ => FormattableString.Invariant($" {inHand} messages are still being evaluated or published."),
    };
}
