namespace Timbr.Typed.Testing.Tests.Pipelines;

/// <summary>Slots that can be replaced by such that wait.</summary>
[Pipeline]
public static partial class Slow
{
    [Slot(0)]
    private static async Task<int> First(int number, CancellationToken cancellation)
    {
        await Task.CompletedTask.WaitAsync(cancellation);
        return number;
    }

    [Slot(1)]
    private static async ValueTask<int> Second([Input] int number, CancellationToken cancellation)
    {
        await Task.CompletedTask.WaitAsync(cancellation);
        return number * 10;
    }

    [Slot(2)]
    private static int Both(int second, int first) => first + second;
}
