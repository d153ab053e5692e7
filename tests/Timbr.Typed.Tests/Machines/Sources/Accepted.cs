using System.Globalization;
using System.Text;

namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>A publisher that has accepted what it was given once it is flushed, and fails, or takes its time, now and then.</summary>
public sealed class Accepted(Random random, HashSet<int> numbers, double failures) : IPublisher
{
    private readonly List<int> _buffer = [];

    public string Name => "accepted";

    public bool HasSubscribers => true;

    public long Dropped => 0;

    public void Open()
    {
    }

    public void Publish(MessageId id, ReadOnlySpan<byte> json)
    {
        Strike();
        var text = Encoding.UTF8.GetString(json[1..json.IndexOf((byte)',')]);
        _buffer.Add(int.Parse(text, CultureInfo.InvariantCulture));
    }

    public void Flush()
    {
        try
        {
            Strike();
            lock (numbers)
            {
                numbers.UnionWith(_buffer);
            }
        }
        finally
        {
            _buffer.Clear();
        }
    }

    public ValueTask DisposeAsync() => default;

    private void Strike()
    {
        double dice;
        int wait;
        lock (random)
        {
            (dice, wait) = (random.NextDouble(), random.Next(10) == 0 ? random.Next(2_000) : 0);
        }

        Thread.SpinWait(wait);
        if (dice < failures)
        {
            throw new InvalidOperationException("struck");
        }
    }
}
