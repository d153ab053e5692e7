using System.Text;

namespace Timbr.Typed.Testing.Tests;

/// <summary>Keeps what is published, with the thread it came on.</summary>
internal sealed class RecordingPublisher : IPublisher
{
    public List<string> Lines { get; } = [];

    public HashSet<int> Threads { get; } = [];

    public bool IsDisposed { get; private set; }

    public string Name => "recorder";

    public long Dropped => 0;

    public bool HasSubscribers => true;

    public void Open() => Threads.Add(Environment.CurrentManagedThreadId);

    public void Publish(MessageId id, ReadOnlySpan<byte> json)
    {
        Threads.Add(Environment.CurrentManagedThreadId);
        Lines.Add($"{id} {Encoding.UTF8.GetString(json)}");
    }

    public void Flush() => Threads.Add(Environment.CurrentManagedThreadId);

    public ValueTask DisposeAsync()
    {
        IsDisposed = true;
        Threads.Add(Environment.CurrentManagedThreadId);
        return default;
    }
}
