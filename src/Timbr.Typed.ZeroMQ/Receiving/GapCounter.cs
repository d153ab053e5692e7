namespace Timbr.Typed.ZeroMQ;

/// <summary>Counts the messages missing between those seen, by the counters in their ids, for each machine by itself.</summary>
internal sealed class GapCounter
{
    private const int CounterMask = 0xFF_FFFF;
    private const int HalfWay = 1 << 23;
    private const int MostMachines = 4096;

    private readonly Dictionary<long, int> _last = [];

    public long Missed { get; private set; }

    public void See(MessageId id)
    {
        if (!_last.TryGetValue(id.Machine, out var last))
        {
            // A peer that invents machine numbers must not fill the memory.
            if (_last.Count == MostMachines)
            {
                _last.Clear();
            }

            _last.Add(id.Machine, id.Counter);
            return;
        }

        var step = (id.Counter - last) & CounterMask;
        if (step is > 0 and < HalfWay)
        {
            Missed += step - 1;
            _last[id.Machine] = id.Counter;
        }
        else if (step != 0 && Missed > 0)
        {
            // It comes after a later one, from a machine that does not keep the order: it was counted as missed.
            Missed--;
        }
    }
}
