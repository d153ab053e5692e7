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

    public override MachineSlots NewSlots() => new FluentSlots(_shape.Graph, _shape.Described);

    public override TEvaluation ReadJson(ReadOnlySpan<byte> json) => JsonInput.Read(json, Graph.Name + ".Evaluation", _read, MaxDepth);

    public override TInput ReadInput(ReadOnlySpan<byte> json) => JsonInput.Read(json, Graph.InputType, _readInput);

    public override TEvaluation Evaluate(TInput input)
    {
        var evaluation = default(TEvaluation);
        return Start(input, ref evaluation, null) is { } pending ? Wait(Rest(in evaluation, isContained: false).GoOnAsync(pending)) : evaluation;
    }

    public override ValueTask<TEvaluation> EvaluateAsync(TInput input, CancellationToken cancellation) =>
        cancellation.IsCancellationRequested
            ? ValueTask.FromCanceled<TEvaluation>(cancellation)
            : StartAsync(input, isContained: false, null, cancellation);

    public override void Run(TInput input, ref TEvaluation evaluation, SlotFunctions? functions)
    {
        if (Start(input, ref evaluation, functions) is { } pending)
        {
            evaluation = Wait(Rest(in evaluation, isContained: true, functions).GoOnAsync(pending));
        }
    }

    public override void RunTimed(TInput input, ref TEvaluation evaluation, SlotFunctions? functions, SlotClock clock)
    {
        if (_shape.Chain.StartTimed(ref Begin(input, ref evaluation), FluentFunctions.Replacing(functions), clock) is { } pending)
        {
            evaluation = Wait(Rest(in evaluation, isContained: true, functions, clock).GoOnAsync(pending));
        }
    }

    public override ValueTask<TEvaluation> RunAsync(TInput input, SlotFunctions? functions, SlotClock? clock, CancellationToken cancellation)
    {
        if (cancellation.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<TEvaluation>(cancellation);
        }

        if (clock is null)
        {
            return StartAsync(input, isContained: true, functions, cancellation);
        }

        var evaluation = default(TEvaluation);
        Begin(input, ref evaluation);
        return Rest(in evaluation, isContained: true, functions, clock, cancellation).RunAsync();
    }

    public override ValueTask<(bool Ends, TEvaluation Evaluation)> TryAsync(int slot, TEvaluation evaluation, SlotFunctions candidate, CancellationToken cancellation) =>
        Rest(in evaluation, isContained: true, candidate, clock: null, cancellation).RunAloneAsync(slot, evaluation.Outcome);

    // Slots that are not asynchronous have ended when the run comes back, unless one waits to be tried again.
    private static TEvaluation Wait(ValueTask<TEvaluation> run) => run.IsCompletedSuccessfully ? run.Result : run.AsTask().GetAwaiter().GetResult();

    private ValueTask<TEvaluation> StartAsync(TInput input, bool isContained, SlotFunctions? functions, CancellationToken cancellation)
    {
        var evaluation = default(TEvaluation);
        return Start(input, ref evaluation, functions) is { } pending
            ? Rest(in evaluation, isContained, functions, null, cancellation).GoOnAsync(pending)
            : new ValueTask<TEvaluation>(evaluation);
    }

    private PendingCall? Start(TInput input, ref TEvaluation evaluation, SlotFunctions? functions) =>
        _shape.Chain.Start(ref Begin(input, ref evaluation), FluentFunctions.Replacing(functions));

    private ref TValues Begin(TInput input, ref TEvaluation evaluation)
    {
        ref var content = ref TEvaluation.ContentOf(ref evaluation);
        content.Shape = _shape;
        TEvaluation.InputOf(ref content.Values) = input;
        return ref content.Values;
    }

    private ChainRun<TInput, TValues, TEvaluation> Rest(
        in TEvaluation evaluation, bool isContained, SlotFunctions? functions = null, SlotClock? clock = null, CancellationToken cancellation = default) =>
        new(_shape, in evaluation, isContained, functions, clock, cancellation);

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
