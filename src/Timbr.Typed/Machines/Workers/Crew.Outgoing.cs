using System.Collections.Concurrent;

namespace Timbr.Typed;

/// <summary>How evaluations leave: one at a time, by whichever worker is at it. Workers that come by meanwhile leave theirs to it, and go on.</summary>
internal sealed partial class Crew<TInput, TEvaluation>
{
    private readonly ConcurrentQueue<long> _finished = new();

    private void LetOut(long position)
    {
        if (_keepsOrder)
        {
            Volatile.Write(ref Entry(position).Stage, Evaluated);
            LetOutInOrder();
        }
        else
        {
            _finished.Enqueue(position);
            LetOutFinished();
        }
    }

    private void LetOutInOrder()
    {
        while (IsFirstEvaluated())
        {
            if (!Monitor.TryEnter(_out))
            {
                // Whoever is at it looks again after leaving.
                return;
            }

            try
            {
                // No more at a time than the ring has, as the positions of what is out and not settled are remembered.
                for (var left = _ring.Length; left > 0 && IsFirstEvaluated(); left--)
                {
                    Take(ref Entry(_head.Value));
                    Volatile.Write(ref _head.Value, _head.Value + 1);
                }

                FlushIfIdle();
                Settle();
            }
            finally
            {
                Monitor.Exit(_out);
            }

            // One that was evaluated meanwhile, whose worker found this one here, must be seen.
            Interlocked.MemoryBarrier();
            OpenRoom();
        }
    }

    private bool IsFirstEvaluated()
    {
        var head = Volatile.Read(ref _head.Value);
        ref var entry = ref Entry(head);
        return head < Volatile.Read(ref _tail.Value) && Volatile.Read(ref entry.Stage) == Evaluated && Volatile.Read(ref entry.Position) == head;
    }

    private void LetOutFinished()
    {
        while (!_finished.IsEmpty)
        {
            if (!Monitor.TryEnter(_out))
            {
                return;
            }

            try
            {
                for (var left = _ring.Length; left > 0 && _finished.TryDequeue(out var position); left--)
                {
                    Take(ref Entry(position));
                    Entry(position).Stage = Out;
                    PassWhatIsOut();
                }

                FlushIfIdle();
                Settle();
            }
            finally
            {
                Monitor.Exit(_out);
            }

            Interlocked.MemoryBarrier();
            OpenRoom();
        }
    }

    private void PassWhatIsOut()
    {
        while (_head.Value < Volatile.Read(ref _tail.Value) && Entry(_head.Value).Stage == Out)
        {
            Entry(_head.Value).Stage = 0;
            Volatile.Write(ref _head.Value, _head.Value + 1);
        }
    }

    private void Take(ref CrewEntry<TInput, TEvaluation> entry)
    {
        // What nobody has begun to evaluate is given up without a word, as where there is one worker.
        if (_outlet.IsWatched && (!entry.IsDropped || entry.Measured != default))
        {
            _outlet.Begin(in entry.Id, entry.Measured);
        }

        if (entry.IsDropped)
        {
            _outlet.GiveUp();
            _firstGivenUp = Math.Min(_firstGivenUp, entry.Position);
        }
        else if (entry.Fault is { } fault)
        {
            _outlet.Lose(entry.Id, entry.Stamp, fault);
        }
        else
        {
            _outlet.Take(in entry.Id, entry.Stamp, entry.Version, in entry.Evaluation, _machine.PreviewCount != 0, entry.HasJson ? entry.Json : null);
        }

        entry.Message = default!;
        entry.Evaluation = default;
        entry.Fault = null;
        entry.IsDropped = false;
        entry.HasJson = false;
        entry.Measured = default;
    }

    private void FlushIfIdle()
    {
        if (_head.Value == Volatile.Read(ref _tail.Value))
        {
            _counters.Rest();
            _outlet.EndBatch();
            _outlet.Flush();
        }
    }

    /// <summary>Wakes the front where it waits for what has left: for room in the ring, or for all to be out. Workers tell it when they begin messages.</summary>
    private void OpenRoom()
    {
        if (!_front.IsWaiting)
        {
            return;
        }

        var head = Volatile.Read(ref _head.Value);
        var inside = Volatile.Read(ref _tail.Value) - head;
        if (inside == 0 || head >= Volatile.Read(ref _fence) || (_isFull && inside <= _ring.Length / 2))
        {
            _front.Open();
        }
    }
}
