using System.Runtime.InteropServices;

namespace Timbr.Typed.ZeroMQ;

/// <summary>How many subscriptions a publisher has, and who waits for them.</summary>
internal sealed class Subscriptions
{
    private readonly object _gate = new();
    private readonly List<(int Count, TaskCompletionSource<bool> Reached)> _waiting = [];
    private int _count;
    private bool _closed;

    public int Count => Volatile.Read(ref _count);

    /// <summary>By the owner of the socket: one more, or one less.</summary>
    public void Change(int by)
    {
        lock (_gate)
        {
            Volatile.Write(ref _count, Math.Max(0, _count + by));
            Complete(result: true);
        }
    }

    /// <returns>A task of whether the count was reached; false when closed before.</returns>
    public async Task<bool> WaitAsync(int count, CancellationToken cancellationToken)
    {
        var reached = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            if (_closed || _count >= count)
            {
                return !_closed;
            }

            _waiting.Add((count, reached));
        }

        try
        {
            return await reached.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            lock (_gate)
            {
                _waiting.Remove((count, reached));
            }
        }
    }

    public void Close()
    {
        lock (_gate)
        {
            Volatile.Write(ref _count, 0);
            _closed = true;
            Complete(result: false);
        }
    }

    private void Complete(bool result)
    {
        foreach (var (count, reached) in CollectionsMarshal.AsSpan(_waiting))
        {
            if (!result || _count >= count)
            {
                reached.TrySetResult(result);
            }
        }
    }
}
