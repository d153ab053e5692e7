namespace Timbr.Typed.Testing;

/// <summary>Says what a call was stuck in, and what to do.</summary>
internal static class Stuck
{
    /// <summary>A message waits for something that does not come.</summary>
    public static StuckException Waiting(IDrivenMachine? machine, IPendingSlots? message, TimeSpan limit)
    {
        var slots = message is null ? "" : string.Join(" and ", message.Pending);
        var what = slots.Length == 0 ? "something" : slots;
        var pipeline = machine is null ? "" : $" of pipeline '{machine.Name}'";
        return new StuckException($"{Capital(what)}{pipeline} still waits after {Text(limit)} of real time, for what virtual time does not bring: a task that nobody ends, a lock, the network. {Advice}");
    }

    /// <summary>Neither a message nor a source comes to an end.</summary>
    public static StuckException Endless(IEnumerable<IDrivenMachine> machines, TimeSpan limit)
    {
        foreach (var machine in machines)
        {
            if (machine.LastError is SlotException { InnerException: ThreadInterruptedException } slot)
            {
                return new StuckException(FormattableString.Invariant($"Slot {slot.Slot} '{slot.Name}' of pipeline '{machine.Name}' held the thread for {Text(limit)} of real time, and was interrupted. {Advice}"));
            }
        }

        return new StuckException($"There is still something to do after {Text(limit)} of real time. A source without an end is read without an end: take a finite one, limit its rate with AtRate(perSecond, time), or call RunOne. Where so much is to be done, raise VirtualTime.RealTimeLimit.");
    }

    public static StuckException Condition(TimeSpan limit) =>
        new($"The condition of RunUntil did not come true within {Text(limit)} of real time. Virtual time does not pass by itself: call Advance, or raise VirtualTime.RealTimeLimit.");

    private const string Advice = "Replace the slot for the test (machine.Slots.<Name>.Replace), have it wait on the machine's TimeProvider and not block, or raise VirtualTime.RealTimeLimit.";

    private static string Text(TimeSpan limit) => FormattableString.Invariant($"{limit.TotalSeconds:0.###} s");

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
