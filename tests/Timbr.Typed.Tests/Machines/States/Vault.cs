namespace Timbr.Typed.Tests.Machines.States;

/// <summary>A pipeline whose state can be set and read.</summary>
[Pipeline]
internal static partial class Vault
{
    [Slot(0)]
    private static int Keep(int message, [State] ref Treasure treasure) => message;

    /// <summary>What a machine that has the state saves, and another one loads.</summary>
    public static async Task<Treasure> ThroughFileAsync(Treasure treasure)
    {
        using var folder = new StateFolder();
        await using var first = new Machine();
        first.Slots.Keep.Replace((int message, ref Treasure state) =>
        {
            state = treasure;
            return message;
        });
        await PassAsync(first);
        first.SaveState(folder.File);

        await using var second = new Machine();
        second.LoadState(folder.File);
        Treasure? loaded = null;
        second.Slots.Keep.Replace((int message, ref Treasure state) =>
        {
            loaded = state;
            return message;
        });
        await PassAsync(second);
        return loaded!;
    }

    private static async Task PassAsync(Machine machine)
    {
        machine.SetSource([1]);
        machine.Start();
        await machine.Completion.WithinPatience();
    }
}
