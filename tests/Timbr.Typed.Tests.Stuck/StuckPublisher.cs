namespace Timbr.Typed.Tests.Stuck;

/// <summary>A publisher that never comes back, neither from a message nor from its disposal.</summary>
internal sealed class StuckPublisher : IPublisher
{
    public string Name => "stuck";

    public bool HasSubscribers => true;

    public long Dropped => 0;

    public void Open()
    {
    }

    public void Publish(MessageId id, ReadOnlySpan<byte> json) => DeadEnd.ForEver();

    public void Flush()
    {
    }

    public ValueTask DisposeAsync()
    {
        DeadEnd.ForEver();
        return default;
    }
}
