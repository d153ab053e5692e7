namespace Timbr.Typed.Tests.Native;

/// <summary>Machines run to their end.</summary>
internal static class Runs
{
    /// <summary>Runs a machine over these messages.</summary>
    /// <returns>What it published.</returns>
    public static async Task<IReadOnlyList<string>> PublishAllAsync<TInput, TEvaluation>(this Machine<TInput, TEvaluation> machine, IEnumerable<TInput> messages)
        where TEvaluation : struct, IEvaluation<TInput, TEvaluation>
    {
        var lines = new Lines();
        machine.PublishTo(lines);
        await machine.RunAsync(messages, FeedMode.Stream);
        return lines.All;
    }

    /// <summary>What is the same in every run.</summary>
    public static MachineStatus Timeless(this MachineStatus status) => status with
    {
        Uptime = TimeSpan.FromSeconds(61),
        Rate = 1234,
        CurrentId = null,
        LastId = null,
        Events = 0,
        Slots = [.. status.Slots.Select(static slot => slot with { MeanTime = null })],
    };
}
