using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>How the messages of a batch are evaluated, or handed to the crew.</summary>
internal sealed partial class Worker<TInput, TEvaluation>
{
    private void Evaluate(Span<TInput> batch, ref long started, uint seconds)
    {
        if (_crew is null && batch.Length >= SmallBatch && _machine.PreviewCount is > 0 and <= PreviewFrames<TInput, TEvaluation>.Most)
        {
            EvaluateMany(batch, ref started, seconds);
        }
        else
        {
            EvaluateFew(batch, ref started, seconds);
        }
    }

    /// <summary>The evaluation lives in this frame, so that none is kept alive while the worker waits.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EvaluateFew(Span<TInput> batch, ref long started, uint seconds)
    {
        var frame = default(EvaluationFrame<TEvaluation>);
        var isKept = _machine.PreviewCount != 0;
        foreach (ref var place in batch)
        {
            var order = _order;
            if (order >= WorkerOrder.Hold)
            {
                return;
            }

            var message = Begin(ref place, ref started, seconds, out var id, out var stamp);
            if (_crew is not null)
            {
                _counter++;
                _crew.Give(message, in id, stamp, _isTiming);
                NoteTiming();
            }
            else if (order == WorkerOrder.Discard)
            {
                _counters.AddDropped(1);
            }
            else
            {
                Evaluate(message, in id, ref frame);
                if (!_outlet.Take(in id, stamp, frame.Functions!.Version, in frame.Value, isKept))
                {
                    frame.Value = default;
                }
            }
        }
    }

    /// <summary>The same for a batch of which most messages need not be copied.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void EvaluateMany(Span<TInput> batch, ref long started, uint seconds)
    {
        var frames = default(PreviewFrames<TInput, TEvaluation>);
        try
        {
            foreach (ref var place in batch)
            {
                var order = _order;
                if (order >= WorkerOrder.Hold)
                {
                    return;
                }

                var message = Begin(ref place, ref started, seconds, out var id, out var stamp);
                if (order == WorkerOrder.Discard)
                {
                    _counters.AddDropped(1);
                    continue;
                }

                ref var frame = ref frames.Current;
                Evaluate(message, in id, ref frame);
                var isComplete = _outlet.Take(in id, stamp, frame.Functions!.Version, in frame.Value, isKept: false);
                if (isComplete || !frame.Value.Outcome.HasFailed)
                {
                    frames.Keep(in id, isComplete);
                }
                else
                {
                    frame.Value = default;
                }
            }
        }
        finally
        {
            _outlet.Keep(ref frames);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TInput Begin(ref TInput place, ref long started, uint seconds, out MessageId id, out long stamp)
    {
        var message = place;
        place = default!;
        stamp = Counters.Stamp(seconds, _counter);
        id = new MessageId(seconds, _number, _counter);
        _counters.Begin(stamp);
        Volatile.Write(ref started, started + 1);
        if (_intake.Puts.CanAdmit)
        {
            _intake.Puts.Admit();
        }

        return message;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void Evaluate(TInput message, in MessageId id, ref EvaluationFrame<TEvaluation> frame)
    {
        _counter++;
        if (_outlet.IsWatched)
        {
            _outlet.Begin(in id);
        }

        if (_isTiming)
        {
            NoteTiming();
            _machine.EvaluateTimedMessage(message, in id, ref frame, _machine.Clock);
        }
        else
        {
            _machine.EvaluateMessage(message, in id, ref frame);
        }
    }

    private void NoteTiming()
    {
        if (_isTiming)
        {
            _isTiming = false;
            _timedAt = _batchTime;
        }
    }
}
