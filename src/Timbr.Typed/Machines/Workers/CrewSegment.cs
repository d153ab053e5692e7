namespace Timbr.Typed;

/// <summary>Messages that follow each other in a crew and come from one reading of a source.</summary>
/// <param name="Start">The position of the first in the crew.</param>
/// <param name="Acknowledger">Who is told that they are done; null for nobody.</param>
/// <param name="Count">How many of the lane came before the first.</param>
internal readonly record struct CrewSegment(long Start, Acknowledger? Acknowledger, long Count);
