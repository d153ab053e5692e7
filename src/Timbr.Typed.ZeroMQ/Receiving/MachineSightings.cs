namespace Timbr.Typed.ZeroMQ;

/// <summary>Which messages of a machine have been seen of late, by the counters in their ids.</summary>
/// <param name="first">The counter of the first one; those before it are not missing.</param>
internal sealed class MachineSightings(int first)
{
    private const int CounterMask = 0xFF_FFFF;
    private const int HalfWay = 1 << 23;

    /// <summary>No machine lets a message out later than so many others that came after it: its workers have no more in hand.</summary>
    private const int Window = 1 << 14;

    private int _last = first;
    private ulong[]? _missing;

    /// <summary>Notes a message.</summary>
    /// <returns>How many more are missing now: less than zero for one that comes late.</returns>
    public int See(int counter)
    {
        var step = (counter - _last) & CounterMask;
        if (step is > 0 and < HalfWay)
        {
            var last = _last;
            _last = counter;
            if (step > 1 || _missing is not null)
            {
                Pass(last, step);
            }

            return step - 1;
        }

        var late = (_last - counter) & CounterMask;
        return late < Window && _missing is not null && Take(counter) ? -1 : 0;
    }

    /// <summary>Those between are missing, as far as they can still come.</summary>
    private void Pass(int last, int step)
    {
        _missing ??= new ulong[Window / 64];
        for (var i = Math.Max(1, step - Window + 1); i < step; i++)
        {
            Word(last + i) |= Bit(last + i);
        }

        Take(last + step);
    }

    private bool Take(int counter)
    {
        ref var word = ref Word(counter);
        var wasMissing = (word & Bit(counter)) != 0;
        word &= ~Bit(counter);
        return wasMissing;
    }

    private ref ulong Word(int counter) => ref _missing![(counter & (Window - 1)) / 64];

    private static ulong Bit(int counter) => 1UL << (counter % 64);
}
