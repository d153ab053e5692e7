using System.Globalization;

namespace Timbr.Typed;

/// <summary>A machine did not stop within <see cref="MachineOptions.StopTimeout"/>. It is still stopping.</summary>
public sealed class StopTimeoutException : TimbrException
{
    internal StopTimeoutException(string machine, TimeSpan timeout, MachineStatus status, string? hindrance)
        : base(Text(machine, timeout, status, hindrance))
    {
        Left = LeftIn(status);
    }

    /// <summary>How many messages were left, the one in hand included.</summary>
    public long Left { get; }

    private static long LeftIn(MachineStatus status) => status.QueueDepth + (status.CurrentId is null ? 0 : 1);

    private static string Text(string machine, TimeSpan timeout, MachineStatus status, string? hindrance)
    {
        var inHand = hindrance is not null ? $" {hindrance}" : status.CurrentId is { } id ? $" Message {id} is still being evaluated or published." : "";
        var acknowledgements = status.QueueDepth == 0 && status.CurrentId is null && status.Unacknowledged != 0
            ? FormattableString.Invariant($" {status.Unacknowledged} of its source are done and not acknowledged.")
            : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"Machine '{machine}' did not stop within {timeout.TotalSeconds:0.###} s: {LeftIn(status)} {(LeftIn(status) == 1 ? "message" : "messages")} left.{inHand}{acknowledgements} Call StopAsync again to wait longer, with StopMode.Keep to leave what waits, or with StopMode.Discard to give it up.");
    }
}
