namespace HostWatch;

/// <summary>What <c>/proc/diskstats</c> says. The format is that of proc_diskstats(5).</summary>
internal static class DiskFigures
{
    private const int Name = 2;
    private const int SectorsRead = 5;
    private const int SectorsWritten = 9;
    private const long SectorBytes = 512;

    /// <summary>Devices that are no disks, or whose bytes are those of disks below them.</summary>
    private static readonly string[] Others = ["loop", "ram", "zram", "dm-", "md", "sr", "fd"];

    /// <summary>The bytes read from all disks and written to them.</summary>
    /// <exception cref="FormatException">A line is of another kind.</exception>
    public static long Parse(IReadOnlyList<string> lines)
    {
        var sectors = 0L;
        var disk = "";
        foreach (var fields in lines.Select(Fields.Of).Where(static fields => fields.Length > 0))
        {
            var bytes = Fields.Count(fields, SectorsRead) + Fields.Count(fields, SectorsWritten);
            if (!IsPartition(fields[Name], disk) && !Array.Exists(Others, other => fields[Name].StartsWith(other, StringComparison.Ordinal)))
            {
                disk = fields[Name];
                sectors += bytes;
            }
        }

        return sectors * SectorBytes;
    }

    /// <summary>Partitions follow their disk: <c>sda1</c>, or <c>nvme0n1p1</c> where its name ends with a digit.</summary>
    private static bool IsPartition(string name, string disk)
    {
        if (disk.Length == 0 || !name.StartsWith(disk, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = name.AsSpan(disk.Length);
        if (char.IsAsciiDigit(disk[^1]))
        {
            rest = rest.StartsWith("p") ? rest[1..] : default;
        }

        return !rest.IsEmpty && !rest.ContainsAnyExceptInRange('0', '9');
    }
}
