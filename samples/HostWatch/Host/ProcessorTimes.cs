namespace HostWatch;

/// <summary>What <c>/proc/stat</c> says of all processors together, in ticks. The format is that of proc_stat(5).</summary>
internal readonly record struct ProcessorTimes(long Busy, long Total)
{
    // user nice system idle iowait irq softirq steal; what follows is part of user and nice.
    private const int Idle = 4;
    private const int IoWait = 5;
    private const int Steal = 8;

    /// <exception cref="FormatException">It does not say.</exception>
    public static ProcessorTimes Parse(IReadOnlyList<string> lines)
    {
        var line = lines.FirstOrDefault(static line => line.StartsWith("cpu ", StringComparison.Ordinal))
            ?? throw new FormatException("no line begins with 'cpu '.");
        var fields = Fields.Of(line);
        var total = 0L;
        for (var i = 1; i <= Math.Min(Math.Max(Idle, fields.Length - 1), Steal); i++)
        {
            total += Fields.Count(fields, i);
        }

        return new ProcessorTimes(total - Fields.Count(fields, Idle) - (fields.Length > IoWait ? Fields.Count(fields, IoWait) : 0), total);
    }
}
