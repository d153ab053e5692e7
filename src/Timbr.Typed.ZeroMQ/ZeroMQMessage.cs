namespace Timbr.Typed;

/// <summary>A message as a <see cref="ZeroMQSubscriber"/> receives it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Json">The array <c>[in,f0,...]</c> in UTF-8: valid until the subscriber's next call.</param>
public readonly record struct ZeroMQMessage(MessageId Id, ReadOnlyMemory<byte> Json);
