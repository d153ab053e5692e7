namespace Timbr.Typed.Tests.Pipelines.Fluent;

/// <summary>Asynchronous slots as the generator makes them, and the same functions by hand: odd numbers wait.</summary>
[Pipeline]
public static partial class Tides
{
    [Slot(0)]
    internal static async ValueTask<int> Level(int number)
    {
        await WaitAsync(number);
        return 60 / number;
    }

    [Slot(1)]
    internal static int Double(int level) => level * 2;

    [Slot(2)]
    internal static async ValueTask<string> Name(int twice, int level, int number)
    {
        await WaitAsync(number + 1);
        return number == 5 ? throw new FormatException("five") : "n" + number;
    }

    [Slot(3)]
    internal static ValueTask<int> Fixed() => new(7);

    [Slot(4)]
    internal static int Length(int seven, string name) => name.Length + seven;

    public static AsyncPipeline<int, Evaluation<int, int, int, string, int, int>> ByHand() =>
        Pipeline.For<int>(nameof(Tides))
            .SlotAsync(Level).Named(nameof(Level))
            .Slot(Double).Named(nameof(Double))
            .SlotAsync(Name).Named(nameof(Name))
            .SlotAsync(Fixed).Named(nameof(Fixed))
            .Slot(Length).Named(nameof(Length))
            .Build(WaveJson.Default);

    private static async ValueTask WaitAsync(int number)
    {
        if (number % 2 != 0)
        {
            await Task.Yield();
        }
    }
}
