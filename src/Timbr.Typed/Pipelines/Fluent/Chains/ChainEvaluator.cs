using System.Text.Json;
using Timbr.Typed.Generated;
using Timbr.Typed.Json;

namespace Timbr.Typed;

/// <summary>Runs a chain on messages.</summary>
internal sealed class ChainEvaluator<TInput, TValues, TEvaluation> : Evaluator<TInput, TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>, IFluentEvaluation<TEvaluation, TInput, TValues>
{
    // One level for the array itself.
    private const int MaxDepth = JsonInput.DefaultMaxDepth + 1;

    private readonly FluentShape<TValues> _shape;
    private readonly JsonValueReader<TEvaluation> _read;
    private readonly JsonValueReader<TInput> _readInput;

    public ChainEvaluator(Chain<TValues> chain, JsonTypes types)
    {
        _shape = new FluentShape<TValues>(chain, types, ChainRun<TInput, TValues, TEvaluation>.Place);
        _read = Read;
        _readInput = ReadInput;
    }

    public override PipelineGraph Graph => _shape.Graph;

    public override TEvaluation ReadJson(ReadOnlySpan<byte> json) => JsonInput.Read(json, Graph.Name + ".Evaluation", _read, MaxDepth);

    public override TInput ReadInput(ReadOnlySpan<byte> json) => JsonInput.Read(json, Graph.InputType, _readInput);

    public override TEvaluation Evaluate(TInput input)
    {
        var evaluation = default(TEvaluation);
        return Start(input, ref evaluation) is { } pending ? Wait(GoOnAsync(in evaluation, pending, isContained: false, default)) : evaluation;
    }

    public override void Run(TInput input, ref TEvaluation evaluation)
    {
        if (Start(input, ref evaluation) is { } pending)
        {
            evaluation = Wait(GoOnAsync(in evaluation, pending, isContained: true, default));
        }
    }

    public override ValueTask<TEvaluation> EvaluateAsync(TInput input, bool isContained, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TEvaluation>(cancellation);
        }

        var evaluation = default(TEvaluation);
        return Start(input, ref evaluation) is { } pending
            ? GoOnAsync(in evaluation, pending, isContained, cancellation)
            : new ValueTask<TEvaluation>(evaluation);
    }

    private PendingCall? Start(TInput input, ref TEvaluation evaluation)
    {
        ref var content = ref TEvaluation.ContentOf(ref evaluation);
        content.Shape = _shape;
        TEvaluation.InputOf(ref content.Values) = input;
        return _shape.Chain.Start(ref content.Values);
    }

    private ValueTask<TEvaluation> GoOnAsync(in TEvaluation evaluation, PendingCall pending, bool isContained, CancellationToken cancellation) =>
        new ChainRun<TInput, TValues, TEvaluation>(_shape, in evaluation, isContained, cancellation).GoOnAsync(pending);

    // Slots that are not asynchronous have ended when the run comes back.
    private static TEvaluation Wait(ValueTask<TEvaluation> run) => run.GetAwaiter().GetResult();

    private TEvaluation Read(ref Utf8JsonReader reader)
    {
        var evaluation = default(TEvaluation);
        ref var content = ref TEvaluation.ContentOf(ref evaluation);
        var slots = new EvaluationReader(ref reader, _shape.Slots, steps: 0, neverNull: 0);
        _shape.Chain.Read(ref reader, ref slots, ref content.Values, _shape.Infos);
        content.Shape = _shape;
        content.Faults = slots.End(ref reader);
        return evaluation;
    }

    private TInput ReadInput(ref Utf8JsonReader reader) => JsonValue.Read<TInput>(ref reader, _shape.Infos[0]);
}
