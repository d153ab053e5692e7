namespace Timbr.Typed;

/// <summary>A message of a source that wants to know when it is done.</summary>
/// <typeparam name="T">The type of the message.</typeparam>
/// <param name="Message">The message.</param>
/// <param name="Position">Where it stands in the source: an offset, a line, a byte. Higher than that of the message before; there may be gaps.</param>
public readonly record struct Delivery<T>(T Message, long Position);
