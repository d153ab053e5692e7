using System.Runtime.CompilerServices;

namespace Timbr.Typed.Tests.Machines;

/// <summary>Machines that nobody has any more and nobody disposed.</summary>
public sealed class ForgottenMachineTests
{
    private const int Machines = 20;

    [Theory]
    [InlineData(StopMode.Keep, 1)]
    [InlineData(StopMode.Drain, 1)]
    [InlineData(StopMode.Keep, 3)]
    public async Task A_machine_that_was_stopped_and_forgotten_is_collected(StopMode mode, int workers)
    {
        var machines = new WeakReference[Machines];
        for (var i = 0; i < Machines; i++)
        {
            machines[i] = await StopAsync(mode, workers);
        }

        await Soon.Until(() => IsCollected(machines));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<WeakReference> StopAsync(StopMode mode, int workers)
    {
        var machine = new NumberMachine(new MachineOptions { Workers = workers, DryTimeout = TimeSpan.FromHours(1) });
        machine.Start();
        machine.Put(1);
        machine.Put(2);
        await machine.StopAsync(mode);
        return new WeakReference(machine);
    }

    private static bool IsCollected(WeakReference[] machines)
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        return Array.TrueForAll(machines, static machine => !machine.IsAlive);
    }
}
