using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>What an evaluation needs to know of its pipeline when a slot fails. Only generated code calls it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class PipelineShape
{
    /// <summary>Creates it.</summary>
    /// <param name="name">The pipeline's name.</param>
    /// <param name="names">The slots' names by number.</param>
    /// <param name="reads">The slots that each slot reads, a bit each.</param>
    public PipelineShape(string name, string[] names, ulong[] reads)
    {
        Name = name;
        Names = names;
        Reads = reads;
    }

    /// <summary>The pipeline's name.</summary>
    public string Name { get; }

    internal string[] Names { get; }

    internal ulong[] Reads { get; }

    /// <summary>Whether a slot reads one of the <paramref name="missing"/> slots.</summary>
    public bool ReadsAny(int slot, ulong missing) => (Reads[slot] & missing) != 0;

    /// <summary>The exception for a slot that threw.</summary>
    public SlotException Failed(int slot, Exception error) => new(Name, slot, Names[slot], error);
}
