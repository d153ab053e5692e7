using Timbr.Typed.ZeroMQ;

namespace Timbr.Typed;

/// <summary>
/// What publishers and subscribers of one process share to reach each other over <c>inproc://</c>. Other endpoints need
/// none. Thread-safe. Disposing it is safe at any time: it ends when the last socket that uses it is closed.
/// </summary>
public sealed class ZeroMQContext : IDisposable
{
    private readonly object _gate = new();
    private int _users = 1;
    private bool _disposed;

    /// <summary>Creates it.</summary>
    /// <exception cref="ZeroMQException">libzmq 4.2 or newer is not installed.</exception>
    public ZeroMQContext()
        : this(LibraryNames.ForThisSystem)
    {
    }

    internal ZeroMQContext(IEnumerable<string> libraryNames)
    {
        LibZmq.Require(libraryNames);
        Handle = LibZmq.NewContext();
        if (Handle == 0)
        {
            throw new ZeroMQException($"ZeroMQ cannot start: {LibZmq.Describe(LibZmq.LastError)}.");
        }
    }

    internal nint Handle { get; }

    /// <summary>Ends it once the last socket that uses it is closed. The call that ends it waits for their linger time.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                return;
            }

            _disposed = true;
        }

        Leave();
    }

    internal void Enter()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_users == 0, this);
            _users++;
        }
    }

    internal void Leave()
    {
        lock (_gate)
        {
            if (--_users > 0)
            {
                return;
            }
        }

        while (LibZmq.Terminate(Handle) != 0 && LibZmq.LastError == Errno.Interrupted)
        {
        }
    }
}
