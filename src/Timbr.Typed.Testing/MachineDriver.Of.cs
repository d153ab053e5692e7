namespace Timbr.Typed.Testing;

/// <summary>Makes drivers of machines.</summary>
public static class MachineDriver
{
    /// <summary>
    /// A driver of a machine that has a <see cref="VirtualTime"/>. It records evaluations and events from this call on, and starts the machine with the first
    /// message that is pushed.
    /// </summary>
    /// <param name="machine">The machine. A machine has one driver.</param>
    /// <exception cref="ArgumentException">The machine runs on another clock, or has a driver.</exception>
    public static MachineDriver<TInput, TEvaluation> Of<TInput, TEvaluation>(Machine<TInput, TEvaluation> machine)
        where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
    {
        ArgumentNullException.ThrowIfNull(machine);
        if (machine.Driver is not VirtualTime time)
        {
            throw new ArgumentException($"The machine of pipeline '{machine.Slots.Pipeline}' runs on a clock that cannot be driven. Create it with new() {{ TimeProvider = new VirtualTime() }}.", nameof(machine));
        }

        return machine.Recorder is null
            ? new MachineDriver<TInput, TEvaluation>(machine, time)
            : throw new ArgumentException($"The machine of pipeline '{machine.Slots.Pipeline}' has a driver already. Use that.", nameof(machine));
    }
}
