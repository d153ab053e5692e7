namespace Timbr.Typed.Tests.Machines.Slots;

/// <summary>A pipeline of one asynchronous slot.</summary>
[Pipeline]
public static partial class Errand
{
    [Slot(0)]
    private static async Task<int> Run(int miles, CancellationToken cancellation)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        return miles * 2;
    }
}
