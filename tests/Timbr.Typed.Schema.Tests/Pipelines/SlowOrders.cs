namespace Timbr.Typed.Schema.Tests.Pipelines;

/// <summary>Asynchronous slots and a variant.</summary>
[Pipeline]
internal static partial class SlowOrders
{
    [Slot(0)]
    private static async Task<Step<decimal>> Positive(Order order, CancellationToken cancellation)
    {
        await Task.CompletedTask.WaitAsync(cancellation);
        return order.Total > 0 ? order.Total : Step.Stop(order.Total);
    }

    [Slot(1)]
    private static ValueTask<int> Rate(decimal total) => total == 13 ? throw new InvalidOperationException("unlucky") : new(1);

    [Slot(1, Variant = "very careful")]
    private static ValueTask<int> RateTwice(decimal total) => new(total == 0 ? 1 : 2);

    [Slot(3)]
    private static async Task Log([From(nameof(Rate))] int rate) => await Task.FromResult(rate);
}
