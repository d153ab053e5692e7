using Timbr.Typed.ZeroMQ;

namespace Timbr.Typed;

/// <summary>
/// Publishes over ZeroMQ: binds a PUB endpoint and sends each message as two frames, the 24 characters of its id and the
/// JSON array <c>[in,f0,...]</c>. At most once; the counter in the id shows a gap. <see cref="Publish"/> and
/// <see cref="Flush"/> are for one thread at a time; everything else is thread-safe.
/// </summary>
public sealed class ZeroMQPublisher : IPublisher
{
    private readonly object _gate = new();
    private readonly ZeroMQPublisherOptions _options;
    private readonly string _endpoint;
    private readonly Subscriptions _subscriptions = new();
    private volatile SocketOwner? _owner;
    private bool _disposed;
    private long _published;

    /// <summary>Creates it; <see cref="Open"/> binds.</summary>
    /// <param name="endpoint"><c>tcp://ADDRESS:PORT</c> (<c>*</c> as address: all interfaces, as port: any free one), <c>ipc://PATH</c>, or <c>inproc://NAME</c>.</param>
    /// <param name="options">Copied. Null: the defaults.</param>
    /// <exception cref="PublisherException"><paramref name="endpoint"/> is not one.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its bounds.</exception>
    public ZeroMQPublisher(string endpoint, ZeroMQPublisherOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(endpoint);
        _options = ZeroMQPublisherOptions.Validated(options ?? new ZeroMQPublisherOptions());
        _endpoint = endpoint;
        Try(() => EndpointSyntax.Check(endpoint, toBind: true));
        if (endpoint.StartsWith("inproc://", StringComparison.Ordinal) && _options.Context is null)
        {
            Try(() => throw EndpointErrors.NotAlone(endpoint));
        }
    }

    /// <summary>Where it listens: with the real port or path once it is open, as given before.</summary>
    public string Endpoint => _owner?.Endpoint ?? _endpoint;

    /// <inheritdoc/>
    public string Name => Endpoint;

    /// <inheritdoc/>
    public bool HasSubscribers => _subscriptions.Count > 0;

    /// <summary>How many subscriptions there are. A peer that subscribes to several prefixes, or to one repeatedly, counts for each.</summary>
    public int Subscribers => _subscriptions.Count;

    /// <summary>How many messages were taken to be sent, dropped ones included. Those published while nobody listens are not.</summary>
    public long Published => Volatile.Read(ref _published);

    /// <summary>
    /// How many of <see cref="Published"/> were not sent, since a subscriber was slow or the publisher closed. Exact, except
    /// with <see cref="SlowSubscriber.DropUncounted"/>.
    /// </summary>
    public long Dropped => _owner?.Dropped ?? 0;

    /// <summary>Binds the endpoint. A second call does nothing.</summary>
    /// <exception cref="PublisherException">It cannot be bound: in use (exit code 3), libzmq missing (4), ...; the message says why and what to do.</exception>
    public void Open()
    {
        lock (_gate)
        {
            if (_disposed)
            {
                throw Closed();
            }

            if (_owner is null)
            {
                Try(() => _owner = MakeOwner());
                _owner!.Start();
            }
        }
    }

    /// <summary>Hands one message over to be sent; returns without copying anything while nobody listens.</summary>
    /// <remarks>Waits while the hand-over buffer (256 KiB) is full, with <see cref="SlowSubscriber.Block"/> for as long as the slowest subscriber does not read.</remarks>
    /// <param name="id">The message's id.</param>
    /// <param name="json">The array <c>[in,f0,...]</c> in UTF-8. Not kept.</param>
    /// <exception cref="PublisherException">It is not open, or closed meanwhile.</exception>
    public void Publish(MessageId id, ReadOnlySpan<byte> json)
    {
        var owner = _owner ?? throw new PublisherException($"{_endpoint} is not open. Call Open() before Publish().");
        if (owner.Handover.IsClosing)
        {
            throw Closed();
        }

        if (_subscriptions.Count == 0)
        {
            return;
        }

        if (!owner.Handover.Add(id, json))
        {
            throw Closed();
        }

        Volatile.Write(ref _published, _published + 1);
    }

    /// <summary>Waits until libzmq has everything that was published; it may still be on its way to the subscribers.</summary>
    public void Flush() => _owner?.Handover.WaitUntilEmpty();

    /// <summary>
    /// Waits until there are <paramref name="count"/> subscriptions; opens the publisher first if it is not. A program that
    /// starts its machine afterwards loses no message to a late subscriber.
    /// </summary>
    /// <param name="count">At least 1.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <exception cref="PublisherException">It cannot be opened, or was disposed meanwhile.</exception>
    public async Task WaitForSubscribersAsync(int count = 1, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        Open();
        if (!await _subscriptions.WaitAsync(count, cancellationToken).ConfigureAwait(false))
        {
            throw Closed();
        }
    }

    /// <summary>Sends what is left, for <see cref="ZeroMQPublisherOptions.Linger"/> at most, and closes. Ends a <see cref="Publish"/> that waits.</summary>
    public async ValueTask DisposeAsync()
    {
        SocketOwner? owner;
        lock (_gate)
        {
            _disposed = true;
            owner = _owner;
        }

        if (owner is not null)
        {
            await owner.DisposeAsync().ConfigureAwait(false);
        }
    }

    private SocketOwner MakeOwner()
    {
        var isOwn = _options.Context is null;
        var context = _options.Context ?? new ZeroMQContext(_options.LibraryNames ?? LibraryNames.ForThisSystem);
        context.Enter();
        try
        {
            return new SocketOwner(_endpoint, _options, context, _subscriptions);
        }
        catch
        {
            context.Leave();
            throw;
        }
        finally
        {
            if (isOwn)
            {
                context.Dispose();
            }
        }
    }

    private static void Try(Action action)
    {
        try
        {
            action();
        }
        catch (ZeroMQException e)
        {
            throw new PublisherException(e.Message, e.ExitCode, e);
        }
    }

    private PublisherException Closed() =>
        _owner?.Fault is { } fault
            ? new PublisherException($"{Endpoint} failed: {fault.Message}", innerException: fault)
            : new PublisherException($"{Endpoint} is closed.");
}
