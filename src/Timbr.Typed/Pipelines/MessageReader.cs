namespace Timbr.Typed;

/// <summary>Reads one message from its JSON text; the generated <c>ReadInput</c> is one.</summary>
/// <param name="json">One JSON value in UTF-8.</param>
/// <returns>The message.</returns>
/// <exception cref="JsonFormatException">The text is not JSON, or not a <typeparamref name="T"/>.</exception>
public delegate T MessageReader<out T>(ReadOnlySpan<byte> json);
