using System.Buffers;
using Timbr.Typed.Generated;

namespace Timbr.Typed.Tests.Machines;

/// <summary>An evaluation that holds on to its message.</summary>
public struct ObjectEvaluation : IEvaluation<object, ObjectEvaluation>
{
    public static PipelineGraph Graph { get; } = new("Objects", "object", []);

    public static string JsonSchema => "{}";

    public object Input { get; set; }

    public readonly EvaluationOutcome Outcome => EvaluationFaults.Outcome(null);

    public static void WriteJson(IBufferWriter<byte> output, in ObjectEvaluation evaluation) => output.Write("[]"u8);

    public static ObjectEvaluation ReadJson(ReadOnlySpan<byte> json) => new() { Input = new object() };
}
