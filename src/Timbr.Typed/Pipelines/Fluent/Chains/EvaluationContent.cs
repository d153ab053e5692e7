using System.Buffers;
using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>What an evaluation holds.</summary>
internal struct EvaluationContent<TValues>
{
    /// <summary>The pipeline's; null in the default.</summary>
    public FluentShape<TValues>? Shape;
    public EvaluationFaults? Faults;
    public TValues Values;

    public readonly EvaluationOutcome Outcome => EvaluationFaults.Outcome(Faults);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly T Guard<T>(int slot, T value) => Faults is null ? value : Faults.Guard(slot, value);

    public readonly void WriteJson(IBufferWriter<byte> output)
    {
        if (Shape is null)
        {
            throw new InvalidOperationException("The evaluation is the default of its type: no pipeline has made it, so that nothing tells how its values are written.");
        }

        if (output is JsonBuffer own)
        {
            Shape.Write(own, in Values, Faults);
            return;
        }

        var json = JsonBuffer.Rent();
        try
        {
            Shape.Write(json, in Values, Faults);
            output.Write(json.Written);
        }
        finally
        {
            json.Return();
        }
    }
}
