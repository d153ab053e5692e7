namespace Timbr.Typed;

/// <summary>How a source is told which of its messages are done.</summary>
/// <param name="Room">How many messages can be delivered and not done.</param>
/// <param name="Time">The clock of waits.</param>
/// <param name="Timeout">How long an acknowledgement may take.</param>
/// <param name="Grace">How long the source may take to yield its next message, once it is to be read no further.</param>
/// <param name="Failed">Called when there are no further acknowledgements, with the reason.</param>
internal sealed record AcknowledgementTerms(int Room, TimeProvider Time, TimeSpan Timeout, TimeSpan Grace, Action<Exception> Failed);
