namespace Timbr.Typed.Tests.Machines.Sources;

/// <summary>Delivers one object many times, at once and without allocating, and tells what the threads that read it allocated meanwhile, in bytes.</summary>
public sealed class MeasuredLog(int count) : IMessageSource<object>, IAsyncEnumerable<Delivery<object>>, IAsyncEnumerator<Delivery<object>>
{
    private readonly object _message = new();
    private int _thread;
    private long _before;
    private long _position;

    public long Allocated { get; private set; }

    public long Acknowledged { get; private set; } = -1;

    public Delivery<object> Current => new(_message, _position - 1);

    public IAsyncEnumerable<Delivery<object>> ReadAsync(CancellationToken cancellationToken) => this;

    public ValueTask AckAsync(long upTo)
    {
        Acknowledged = upTo;
        return default;
    }

    public IAsyncEnumerator<Delivery<object>> GetAsyncEnumerator(CancellationToken cancellationToken = default) => this;

    public ValueTask<bool> MoveNextAsync()
    {
        var now = GC.GetAllocatedBytesForCurrentThread();
        if (_thread == Environment.CurrentManagedThreadId)
        {
            Allocated += now - _before;
        }

        (_thread, _before) = (Environment.CurrentManagedThreadId, now);
        return new ValueTask<bool>(_position++ < count);
    }

    public ValueTask DisposeAsync() => default;
}
