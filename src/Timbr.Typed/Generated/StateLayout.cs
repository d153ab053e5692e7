using System.ComponentModel;

namespace Timbr.Typed.Generated;

/// <summary>Which slots of a pipeline have state, and what a file says of its types. Only generated code makes it.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class StateLayout
{
    /// <summary>Creates one of states that files keep.</summary>
    /// <param name="pipeline">The pipeline's name, with its namespace and containing types.</param>
    /// <param name="message">The type of its messages.</param>
    /// <param name="slots">The slots with state, in ascending order.</param>
    public StateLayout(string pipeline, string message, StateSlot[] slots)
    {
        Pipeline = pipeline;
        Message = message;
        Slots = slots;
    }

    /// <summary>Creates one of states that files cannot keep.</summary>
    /// <param name="problem">Why not, and what to do.</param>
    public StateLayout(string problem)
    {
        Slots = [];
        Problem = problem;
    }

    internal string Pipeline { get; } = "";

    internal string Message { get; } = "";

    internal StateSlot[] Slots { get; }

    internal string? Problem { get; }
}
