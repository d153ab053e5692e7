namespace Timbr.Typed.Tests.Pipelines;

/// <summary>Asynchronous slots: odd numbers wait, 0 fails, 2 stops, and a negative number waits until it is cancelled.</summary>
[Pipeline]
public static partial class Lookups
{
    [Slot(0)]
    private static async ValueTask<int> Found(int number, CancellationToken cancellation)
    {
        if (number < 0)
        {
            await Task.Delay(Timeout.Infinite, cancellation);
        }

        if (number % 2 != 0)
        {
            await Task.Yield();
        }

        return 12 / number;
    }

    [Slot(1)]
    private static ValueTask<Step<int>> Checked(int found, int number) => new(number == 2 ? Step.Stop(found) : Step.Next(found));

    [Slot(2)]
    private static async Task<int> Seen([Input] int number, [State] Tally tally)
    {
        await Task.Yield();
        return tally.Add(number);
    }

    [Slot(3)]
    private static string Text([From(nameof(Checked))] int found) => found + "!";
}
