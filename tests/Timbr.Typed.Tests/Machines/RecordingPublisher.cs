using System.Text;

namespace Timbr.Typed.Tests.Machines;

/// <summary>A publisher that keeps what it is given.</summary>
public sealed class RecordingPublisher : IPublisher
{
    public string Name { get; init; } = "recording";

    public bool HasSubscribers { get; set; } = true;

    public long Dropped { get; set; }

    public Action OnOpen { get; set; } = static () => { };

    public Action OnPublish { get; set; } = static () => { };

    public Action OnDispose { get; set; } = static () => { };

    public int Opened { get; private set; }

    public int Disposed { get; private set; }

    public List<string> Texts { get; } = [];

    public List<MessageId> Ids { get; } = [];

    /// <summary>How many messages had been published at the last flush.</summary>
    public int Flushed { get; private set; }

    public void Open()
    {
        OnOpen();
        Opened++;
    }

    public void Publish(MessageId id, ReadOnlySpan<byte> json)
    {
        OnPublish();
        Ids.Add(id);
        Texts.Add(Encoding.UTF8.GetString(json));
    }

    public void Flush() => Flushed = Texts.Count;

    public ValueTask DisposeAsync()
    {
        OnDispose();
        Disposed++;
        return default;
    }
}
