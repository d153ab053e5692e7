namespace Timbr.Typed;

/// <summary>A machine was asked for what it does not do in its present state.</summary>
public sealed class MachineStateException : TimbrException
{
    internal MachineStateException(string machine, MachineState state, string problem)
        : base($"Machine '{machine}': {problem}")
    {
        State = state;
    }

    /// <summary>The machine's state at that moment.</summary>
    public MachineState State { get; }
}
