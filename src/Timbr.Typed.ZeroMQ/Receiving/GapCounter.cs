namespace Timbr.Typed.ZeroMQ;

/// <summary>Counts the messages missing between those seen, by the counters in their ids, for each machine by itself.</summary>
internal sealed class GapCounter
{
    private const int MostMachines = 4096;

    private readonly Dictionary<long, MachineSightings> _machines = [];

    public long Missed { get; private set; }

    public void See(MessageId id)
    {
        if (_machines.TryGetValue(id.Machine, out var sightings))
        {
            Missed += sightings.See(id.Counter);
            return;
        }

        // A peer that invents machine numbers must not fill the memory.
        if (_machines.Count == MostMachines)
        {
            _machines.Clear();
        }

        _machines.Add(id.Machine, new MachineSightings(id.Counter));
    }
}
