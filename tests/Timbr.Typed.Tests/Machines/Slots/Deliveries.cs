namespace Timbr.Typed.Tests.Machines.Slots;

/// <summary>A pipeline with asynchronous slots of each kind that can be replaced.</summary>
[Pipeline]
public static partial class Deliveries
{
    [Slot(0)]
    private static async ValueTask<int> Weight(int parcels, CancellationToken cancellation)
    {
        await Task.Yield();
        cancellation.ThrowIfCancellationRequested();
        return parcels * 2;
    }

    [Slot(0, Variant = "at once")]
    private static ValueTask<int> AtOnce(int parcels, CancellationToken cancellation) => new(parcels * 3);

    [Slot(1)]
    private static async Task<Step<int>> Checked(int weight)
    {
        await Task.Yield();
        return weight < 0 ? Step.Stop(weight) : weight;
    }

    [Slot(2)]
    private static int Counted([From(nameof(Checked))] int weight, [State] ref int count) => ++count;

    [Slot(3)]
    private static async Task Sent([Input(AsJson = true)] string text, [Id] MessageId id)
    {
        await Task.Yield();
        _ = (text, id);
    }
}
