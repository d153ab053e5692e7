namespace HostWatch;

/// <summary>One number for each figure that is watched.</summary>
public readonly record struct Readings(double Processor, double Memory, double Disk)
{
    /// <summary>The figure whose number is the furthest from zero.</summary>
    public Finding Strangest()
    {
        var strangest = new Finding(Figure.Processor, Processor);
        foreach (var other in new[] { new Finding(Figure.Memory, Memory), new Finding(Figure.Disk, Disk) })
        {
            strangest = Math.Abs(other.Score) > Math.Abs(strangest.Score) ? other : strangest;
        }

        return strangest;
    }
}
