namespace Timbr.Typed;

/// <summary>A message as it is published.</summary>
/// <param name="Id">The message's id.</param>
/// <param name="Json">The array <c>[in,f0,...]</c>.</param>
public sealed record Preview(MessageId Id, string Json);
