using System.Text;

namespace Timbr.Typed.Tests.Native;

/// <summary>Keeps what is published, without the ids.</summary>
internal sealed class Lines : IPublisher
{
    public string Name => "lines";

    public bool HasSubscribers => true;

    public long Dropped => 0;

    public List<string> All { get; } = [];

    public void Open()
    {
    }

    public void Publish(MessageId id, ReadOnlySpan<byte> json) => All.Add(Encoding.UTF8.GetString(json));

    public void Flush()
    {
    }

    public ValueTask DisposeAsync() => default;
}
