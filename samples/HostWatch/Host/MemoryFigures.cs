namespace HostWatch;

/// <summary>What <c>/proc/meminfo</c> says, in bytes. The format is that of proc_meminfo(5).</summary>
internal readonly record struct MemoryFigures(long Total, long Available)
{
    private const long KibiByte = 1024;

    /// <exception cref="FormatException">It does not say.</exception>
    public static MemoryFigures Parse(IReadOnlyList<string> lines)
    {
        var total = Bytes(lines, "MemTotal:");
        return total > 0 ? new MemoryFigures(total, Bytes(lines, "MemAvailable:")) : throw new FormatException("MemTotal is 0.");
    }

    private static long Bytes(IReadOnlyList<string> lines, string name)
    {
        var line = lines.FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal))
            ?? throw new FormatException($"no line begins with '{name}'.");
        return Fields.Count(Fields.Of(line), 1) * KibiByte;
    }
}
