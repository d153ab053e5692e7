namespace Timbr.Typed.Tests.Machines.Publishing;

/// <summary>A publisher whose name cannot be had.</summary>
public sealed class NamelessPublisher : IPublisher
{
    public string Name => throw new InvalidOperationException("It has no name yet.");

    public bool HasSubscribers => false;

    public long Dropped => 0;

    public void Open()
    {
    }

    public void Publish(MessageId id, ReadOnlySpan<byte> json)
    {
    }

    public void Flush()
    {
    }

    public ValueTask DisposeAsync() => default;
}
