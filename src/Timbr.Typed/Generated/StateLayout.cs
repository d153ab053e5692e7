using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>Which slots of a pipeline have state, and what a file says of its types. Only generated code makes it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateLayout
{
    /// <summary>Creates one of states that files keep.</summary>
    /// <param name="slots">The slots with state, in ascending order.</param>
    public StateLayout(StateSlot[] slots)
    {
        Slots = slots;
    }

    /// <summary>Creates one of states that files cannot keep.</summary>
    /// <param name="problem">Why not, and what to do.</param>
    public StateLayout(string problem)
    {
        Slots = [];
        Problem = problem;
    }

    internal StateSlot[] Slots { get; }

    internal string? Problem { get; }
}
