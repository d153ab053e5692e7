using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>A message from the first slot on that is waited for, or threw.</summary>
internal sealed class ChainRun<TInput, TValues, TEvaluation> : AsyncRun<TEvaluation>
    where TEvaluation : struct, IEvaluation<TInput, TEvaluation>, IFluentEvaluation<TEvaluation, TInput, TValues>
{
    private readonly FluentShape<TValues> _shape;
    private readonly FluentFunctions? _functions;
    private TEvaluation _evaluation;

    public ChainRun(FluentShape<TValues> shape, in TEvaluation evaluation, bool isContained, SlotFunctions? functions, SlotClock? clock, CancellationToken cancellation)
        : base(shape.Slots, steps: 0, isContained, functions, clock, cancellation)
    {
        _shape = shape;
        _functions = FluentFunctions.Replacing(functions);
        _evaluation = evaluation;
    }

    public static ref TValues Place(object run) => ref TEvaluation.ContentOf(ref ((ChainRun<TInput, TValues, TEvaluation>)run)._evaluation).Values;

    public ValueTask<TEvaluation> GoOnAsync(PendingCall pending) =>
        GoOnAsync(pending.Slot, pending.Call is null ? ValueTask.FromException<bool>(pending.Error!) : _shape.Steps[pending.Slot].TakeAsync(this, pending.Call));

    protected override ValueTask<bool> CallAsync(int slot) => _shape.Steps[slot].CallAsync(this, _functions);

    protected override TEvaluation Conclude(EvaluationFaults? faults)
    {
        TEvaluation.ContentOf(ref _evaluation).Faults = faults;
        return _evaluation;
    }
}
