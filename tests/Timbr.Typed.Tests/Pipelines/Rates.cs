namespace Timbr.Typed.Tests.Pipelines;

/// <summary>Asynchronous slots that end at once and allocate nothing.</summary>
[Pipeline]
public static partial class Rates
{
    [Slot(0)]
    private static ValueTask<int> Next(int number, CancellationToken cancellation) => new(cancellation.CanBeCanceled ? 0 : number + 1);

    [Slot(1)]
    private static ValueTask<Step<int>> Twice(int next) => new(Step.Next(next * 2));

    [Slot(2)]
    private static ValueTask Save(int twice) => default;

    [Slot(3)]
    private static Task Log([Input] int number) => Task.CompletedTask;

    [Slot(4)]
    private static int Sum([From(0)] int next, [From(1)] int twice) => next + twice;
}
