namespace Timbr.Typed;

/// <summary>
/// A source that is told which of its messages are done, and delivers the others again after a crash: each message is published at
/// least once. A message is done when every publisher has accepted it and every message before it is done, however many workers there
/// are. Observers and readers of results are not waited for. Messages that a slot stopped, or in which one failed, are done once they are published; so is one that could not be evaluated at
/// all, which is counted as failed and told by an event.
/// </summary>
/// <typeparam name="T">The type of the message.</typeparam>
public interface IMessageSource<T>
{
    /// <summary>
    /// Reads on after what was acknowledged last. Called at the start of the machine, and again by <c>RestartSource</c> once the reading before has
    /// ended and what it delivered is done; never twice at a time by one machine.
    /// </summary>
    /// <param name="cancellationToken">Cancelled when the source is to be read no further.</param>
    /// <returns>The messages. Positions rise from each to the next; where they do not, the source is faulted.</returns>
    IAsyncEnumerable<Delivery<T>> ReadAsync(CancellationToken cancellationToken);

    /// <summary>
    /// All messages up to this one are done and need not be delivered again. Called on a thread of the pool, never twice at a time, with positions
    /// that rise during a reading, each of them delivered, while the source is read on: once 256 further messages are done, 10 ms after the first of them is, and at a pause or an
    /// end. Called also after the reading has ended, until all that it delivered is done.
    /// </summary>
    /// <param name="upTo">The position of the last message that is done.</param>
    /// <returns>Ends once the source has noted it. Where it throws, or has not ended within <see cref="MachineOptions.StopTimeout"/>, the source is
    /// faulted, and gets no more acknowledgements until it is begun anew.</returns>
    ValueTask AckAsync(long upTo);
}
