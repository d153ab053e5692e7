namespace Timbr.Typed;

/// <summary>An event on its way to the handlers, all but one.</summary>
/// <param name="Event">The event.</param>
/// <param name="Except">The handler that caused it by throwing; null for none.</param>
internal readonly record struct PostedEvent(MachineEvent Event, Action<MachineEvent>? Except);
