namespace HostWatch;

/// <summary>What is usual, with more weight on what was lately: what the slot <c>Usual</c> remembers from sample to sample.</summary>
internal sealed class MovingBaseline
{
    private MovingSpread _processor;
    private MovingSpread _memory;
    private MovingSpread _disk;
    private int _samples;

    /// <summary>Adds a sample and gives what was usual before it, so that it is not compared with itself.</summary>
    /// <returns>Null while too little is known.</returns>
    public Baseline? Advance(Readings rates)
    {
        var before = _samples < Baseline.Least ? null : new Baseline(_processor.Value, _memory.Value, _disk.Value);
        _samples = Math.Min(_samples + 1, Baseline.Least);
        _processor.Add(rates.Processor);
        _memory.Add(rates.Memory);
        _disk.Add(rates.Disk);
        return before;
    }
}
