namespace Timbr.Typed.Tests.Native.Pipelines;

/// <summary>Asynchronous slots: two that overlap, a step that ends messages, one that fails, one that gives nothing.</summary>
[Pipeline]
public static partial class Errands
{
    [Slot(0)]
    private static async Task<int> Fetched(int number, CancellationToken cancellation)
    {
        await Task.Delay(1, cancellation);
        return number * 2;
    }

    [Slot(0, Variant = "at once")]
    private static Task<int> FetchedAtOnce(int number, CancellationToken cancellation) => Task.FromResult(number * 3);

    [Slot(1)]
    private static async ValueTask<string> Asked([Input] int number)
    {
        await Task.Yield();
        return number == 4 ? throw new TimeoutException("nobody answers", new IOException("line 4 is dead")) : $"answer {number}";
    }

    [Slot(2)]
    private static async Task<Step<int>> Checked([From(nameof(Fetched))] int fetched)
    {
        await Task.Yield();
        return fetched > 10 ? Step.Stop(-1) : fetched;
    }

    [Slot(3)]
    private static int Length([From(nameof(Asked))] string asked, [State] ref int longest) => longest = Math.Max(longest, asked.Length);

    [Slot(4)]
    private static async ValueTask Sent([Input(AsJson = true)] string text)
    {
        await Task.Yield();
        ArgumentException.ThrowIfNullOrEmpty(text);
    }
}
