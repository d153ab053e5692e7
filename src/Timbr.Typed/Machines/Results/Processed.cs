namespace Timbr.Typed;

/// <summary>A message that a machine has processed.</summary>
/// <typeparam name="TEvaluation">The pipeline's evaluation.</typeparam>
/// <param name="Id">The message's id.</param>
/// <param name="Version">
/// The version of the functions that ran; 0 until one is replaced. A message runs the set that is in force when its own evaluation begins, so with
/// several workers that keep order it may fall from one message to the next.
/// </param>
/// <param name="Evaluation">The message with the value of every slot.</param>
public readonly record struct Processed<TEvaluation>(MessageId Id, long Version, TEvaluation Evaluation);
