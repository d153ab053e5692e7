using System.Buffers;

namespace Timbr.Typed;

/// <summary>One message with the value of every slot of its pipeline. Implemented by generated code.</summary>
/// <typeparam name="TInput">The type of the message.</typeparam>
/// <typeparam name="TSelf">The implementing struct.</typeparam>
public interface IEvaluation<TInput, TSelf>
    where TSelf : struct, IEvaluation<TInput, TSelf>
{
    /// <summary>The message.</summary>
    TInput Input { get; }

    /// <summary>What became of each slot.</summary>
    EvaluationOutcome Outcome { get; }

    /// <summary>Slots, types and dependencies of the pipeline.</summary>
    static abstract PipelineGraph Graph { get; }

    /// <summary>The JSON Schema (2020-12) of the array <c>[in,f0,...]</c>.</summary>
    static abstract string JsonSchema { get; }

    /// <summary>
    /// Writes the array <c>[in,f0,...]</c>. A value that cannot be written becomes an <c>_exception</c> object in its place.
    /// Allocates nothing once <paramref name="output"/> has grown to the size of a message.
    /// </summary>
    static abstract void WriteJson(IBufferWriter<byte> output, in TSelf evaluation);

    /// <summary>
    /// Reads the array <c>[in,f0,...]</c> back, with the slots that failed, did not run, or came after the one that ended the message. What a slot threw
    /// is a <see cref="RecordedException"/>. That a message was ended is seen in the null of a slot that is never null.
    /// </summary>
    /// <exception cref="JsonFormatException">The text is not JSON, or not such an array, or holds a value of a type that can only be written; says where and why.</exception>
    static abstract TSelf ReadJson(ReadOnlySpan<byte> json);
}
