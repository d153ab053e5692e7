using System.Globalization;
using Timbr.Typed;

namespace Earthquakes;

/// <summary>The mode <c>--subscribe</c>: shows what arrives until Ctrl-C.</summary>
internal sealed class Subscription(TextWriter output, string lineStart, bool showsAll)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private volatile bool _isInterrupted;
    private volatile bool _isCut;

    public static int Run(string endpoint, bool showsAll)
    {
        // On a terminal another program's progress line may stand where ours begins.
        var subscription = new Subscription(Console.Out, Console.IsOutputRedirected ? "" : "\r\e[K", showsAll);
        using var subscriber = new ZeroMQSubscriber(endpoint, new ZeroMQSubscriberOptions { HighWaterMark = 100_000 });
        using var signal = new InterruptSignal(() => subscription._isInterrupted = true, () => subscription._isCut = true);
        subscription.Receive(subscriber);
        return subscription._isCut ? ExitCode.CutShort : ExitCode.Done;
    }

    private void Receive(ZeroMQSubscriber subscriber)
    {
        Say($"subscribed to {subscriber.Endpoint}; Ctrl-C ends");
        while (true)
        {
            // What has arrived by the time of Ctrl-C is still shown.
            if (subscriber.TryReceive(out var message, Patience) && !_isCut)
            {
                Show(message);
            }
            else if (_isInterrupted)
            {
                break;
            }
        }

        Say(string.Create(CultureInfo.InvariantCulture, $"{subscriber.Received:N0} messages received, {subscriber.Missed:N0} missed"));
    }

    private void Show(in ZeroMQMessage message)
    {
        if (!Arrival.TryRead(message.Json.Span, out var arrival))
        {
            Say($"{message.Id}  not an evaluation of a quake");
        }
        else if (arrival.Headline is { } headline)
        {
            Say($"{message.Id}  {headline}");
        }
        else if (showsAll)
        {
            var quake = QuakeAlerts.ReadInput(arrival.Quake);
            Say(string.Create(CultureInfo.InvariantCulture, $"{message.Id}  M {quake.Magnitude:0.0}, {quake.Place}: number {arrival.Total.Events} of the region"));
        }
    }

    private void Say(string line) => output.WriteLine($"{lineStart}{line}");
}
