namespace Timbr.Typed;

/// <summary>
/// Takes the JSON of each evaluation and hands it on. A machine opens it at its start, on a thread of its own, calls <see cref="Publish"/> and
/// <see cref="Flush"/> from one thread at a time, and disposes it when the machine is disposed, once it has been opened. A message is accepted once both have
/// returned: the messages of an <see cref="IMessageSource{T}"/> are then acknowledged. Where one of them throws, they are not, and the source is faulted.
/// </summary>
public interface IPublisher : IAsyncDisposable
{
    /// <summary>What people call it in status lines and errors: an endpoint, a path.</summary>
    string Name { get; }

    /// <summary>Whether anybody would receive what is published now. The machine writes no JSON where nobody listens.</summary>
    /// <remarks>Several workers may ask at the same time, also while another publishes.</remarks>
    bool HasSubscribers { get; }

    /// <summary>How many messages were dropped since the receiver was slow.</summary>
    long Dropped { get; }

    /// <summary>Opens it, once, before the first message.</summary>
    /// <exception cref="PublisherException">It cannot be opened; the message says why and what to do.</exception>
    void Open();

    /// <summary>Hands on one message. Does not keep <paramref name="json"/> after it returns.</summary>
    /// <param name="id">The message's id.</param>
    /// <param name="json">The array <c>[in,f0,...]</c> in UTF-8.</param>
    /// <exception cref="PublisherException">It cannot be handed on.</exception>
    void Publish(MessageId id, ReadOnlySpan<byte> json);

    /// <summary>Hands on what is still buffered: called when the machine has nothing to do, before it completes, and before
    /// messages are acknowledged.</summary>
    void Flush();
}
