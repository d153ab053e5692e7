namespace Timbr.Typed;

/// <summary>What a crew has in hand, for a visitor while a message waits for a reader of results, so that none leaves.</summary>
internal sealed partial class Crew<TInput, TEvaluation>
{
    private volatile int _awaited = -1; // how few messages the front waits for before it goes on; -1 while it does not wait

    /// <summary>How many messages are evaluated and not out, and the stamp of the last one. Those given up are none.</summary>
    public (long Messages, long Last) InHand
    {
        get
        {
            var messages = 0L;
            var last = 0L;
            for (var position = Volatile.Read(ref _head.Value); position < Volatile.Read(ref _tail.Value); position++)
            {
                ref var entry = ref Entry(position);
                if (entry.IsDropped)
                {
                    continue;
                }

                last = entry.Stamp;
                messages += Volatile.Read(ref entry.Stage) == Out ? 0 : 1;
            }

            return (messages, last);
        }
    }

    /// <summary>Whether everything given is evaluated, and the front waits until some of it has left.</summary>
    public bool IsStill
    {
        get
        {
            var awaited = _awaited;
            var head = Volatile.Read(ref _head.Value);
            var tail = Volatile.Read(ref _tail.Value);
            if (awaited < 0 || tail - head <= awaited)
            {
                return false;
            }

            for (var position = head; position < tail; position++)
            {
                if (Volatile.Read(ref Entry(position).Stage) == 0)
                {
                    return false;
                }
            }

            return true;
        }
    }
}
