using System.Buffers;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>What every pipeline has that was built by <see cref="Pipeline"/>. Immutable; safe for many threads, as far as its slots are.</summary>
/// <typeparam name="TInput">The type of the message.</typeparam>
/// <typeparam name="TEvaluation">One message with the value of every slot.</typeparam>
public abstract class FluentPipeline<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
{
    private protected FluentPipeline(Evaluator<TInput, TEvaluation> evaluator) => Evaluator = evaluator;

    /// <summary>Slots with their names, types and dependencies: a slot depends on the values that its function takes.</summary>
    public PipelineGraph Graph => Evaluator.Graph;

    private protected Evaluator<TInput, TEvaluation> Evaluator { get; }

    /// <summary>The array <c>[in,f0,...]</c> as a string.</summary>
    /// <exception cref="InvalidOperationException">The evaluation is the default of its type: no pipeline has made it.</exception>
    public string ToJson(in TEvaluation evaluation)
    {
        var json = JsonBuffer.Rent();
        try
        {
            TEvaluation.WriteJson(json, in evaluation);
            return System.Text.Encoding.UTF8.GetString(json.Written);
        }
        finally
        {
            json.Return();
        }
    }

    /// <summary>Writes the array <c>[in,f0,...]</c> in UTF-8. A value that cannot be written becomes an <c>_exception</c> object in its place.</summary>
    /// <exception cref="InvalidOperationException">The evaluation is the default of its type: no pipeline has made it.</exception>
    public void WriteJson(IBufferWriter<byte> output, in TEvaluation evaluation) => TEvaluation.WriteJson(output, in evaluation);

    /// <summary>Reads the array <c>[in,f0,...]</c> back from UTF-8, with the slots that gave no value.</summary>
    /// <exception cref="JsonFormatException">The text is not JSON, or not such an array; says where and why.</exception>
    public TEvaluation ReadJson(ReadOnlySpan<byte> json) => Evaluator.ReadJson(json);

    /// <summary>Reads a message from its JSON text in UTF-8.</summary>
    /// <exception cref="JsonFormatException">The text is not JSON, or not of the message type; says where and why.</exception>
    public TInput ReadInput(ReadOnlySpan<byte> json) => Evaluator.ReadInput(json);

    /// <summary>Creates a machine that runs the pipeline; it takes messages in at once and works on them after <c>Start</c>.</summary>
    /// <param name="options">How it runs; null for the defaults.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    public abstract Machine<TInput, TEvaluation> CreateMachine(MachineOptions? options = null);
}
