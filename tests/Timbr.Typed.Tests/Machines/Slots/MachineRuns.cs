namespace Timbr.Typed.Tests.Machines.Slots;

/// <summary>Runs messages through a machine one after the other.</summary>
internal static class MachineRuns
{
    /// <summary>Puts a message and waits until it has been published.</summary>
    /// <returns>What was published.</returns>
    public static async Task<string> SendAsync<TInput, TEvaluation>(this Machine<TInput, TEvaluation> machine, RecordingPublisher publisher, TInput message)
        where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
    {
        var processed = machine.Status.Processed;
        machine.Put(message);
        await Soon.Until(() => machine.Status.Processed > processed);
        return publisher.Texts[^1];
    }
}
