using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Timbr.Typed.Generated;

namespace Timbr.Typed.Tests.Machines;

/// <summary>What the generator would make for a pipeline of two slots over numbers, by hand.</summary>
public struct NumberEvaluation : IEvaluation<int, NumberEvaluation>
{
    private EvaluationFaults? _faults;

    public static PipelineShape Shape { get; } = new("Numbers", ["Double", "Text"], [0, 1]);

    public static PipelineGraph Graph { get; } = new("Numbers", "int", []);

    public static string JsonSchema => "{}";

    public int Input { get; private set; }

    public readonly EvaluationOutcome Outcome => EvaluationFaults.Outcome(_faults);

    public static NumberEvaluation Of(int input, EvaluationFaults? faults) => new() { Input = input, _faults = faults };

    public static void WriteJson(IBufferWriter<byte> output, in NumberEvaluation evaluation) =>
        output.Write(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"[{evaluation.Input},{evaluation.Input * 2}]")));

    public static NumberEvaluation ReadJson(ReadOnlySpan<byte> json) => Of(JsonSerializer.Deserialize<int[]>(json)![0], null);

    public static int Read(ReadOnlySpan<byte> json) => int.TryParse(json, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new JsonFormatException("int", "$", $"expected a number, found {Encoding.UTF8.GetString(json)}", default);
}
