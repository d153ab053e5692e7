using System.Runtime.CompilerServices;
using Timbr.Typed.Generated;

namespace Timbr.Typed;

/// <summary>How the messages of a batch are evaluated, or handed to the crew.</summary>
internal sealed partial class Worker<TInput, TEvaluation>
{
    /// <summary>How old the previews may be while messages come one after the other.</summary>
    private static readonly TimeSpan PreviewSpacing = TimeSpan.FromMilliseconds(10);

    private DateTimeOffset _shownTime;

    /// <summary>The evaluations live in these frames, which are cleared before the worker waits, so that none is kept alive meanwhile.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Evaluate(Span<TInput> batch, ref long started, uint seconds, scoped ref PreviewFrames<TEvaluation> frames)
    {
        var previews = _machine.PreviewCount;
        var isCopied = previews > PreviewFrames<TEvaluation>.Most;
        var isKept = previews > 0 && !isCopied;
        var end = started + batch.Length;
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
                continue;
            }

            if (order == WorkerOrder.Discard)
            {
                _counters.AddDropped(1);
                continue;
            }

            ref var frame = ref frames.Current;
            Evaluate(message, in id, ref frame);

            // Where nothing comes after it, it is shown before it counts: who sees that all are processed sees them.
            var isShown = isKept && started == end && _intake.Waiting == 0;
            if (isShown)
            {
                _outlet.Keep(ref frames);
            }

            var isComplete = _outlet.Take(in id, stamp, frame.Functions!.Version, in frame.Value, isCopied || isShown);
            if (isKept && !isShown && (isComplete || !frame.Value.Outcome.HasFailed))
            {
                frames.Keep(in id, isComplete);
            }
            else if (!isComplete)
            {
                frame.Value = default;
            }
        }
    }

    /// <summary>Shows what is kept for preview unless that was done just now.</summary>
    private void Show(scoped ref PreviewFrames<TEvaluation> frames, DateTimeOffset now)
    {
        if ((now - _shownTime).Duration() >= PreviewSpacing)
        {
            _shownTime = now;
            _outlet.Keep(ref frames);
        }
    }

    /// <summary>Shows what is kept for preview, and lets go of it.</summary>
    private void Rest(scoped ref PreviewFrames<TEvaluation> frames)
    {
        _outlet.Keep(ref frames);
        frames.Clear();
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
