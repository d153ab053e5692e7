namespace Timbr.Typed.Schema.Tests.Pipelines;

internal sealed record Order(string Id, decimal Total);

/// <summary>State, steps, gaps and texts.</summary>
[Pipeline(Slots = 5, PropertyNaming = PropertyNaming.CamelCase)]
internal static partial class Orders
{
    private sealed class Sum
    {
        public decimal Value { get; set; }
    }

    [Slot(0)]
    private static Step<decimal> Positive(Order order) => order.Total > 0 ? order.Total : Step.Stop(order.Total);

    [Slot(2)]
    private static decimal Running([State] ref Sum sum, decimal total) => sum.Value += Checked(total);

    [Slot(3)]
    private static string Log([From(nameof(Running))] JsonText running, [Input] Order order, [Id] MessageId id) => order.Id + running.ToString() + id.ToString();

    private static decimal Checked(decimal total) => total == 13 ? throw new InvalidOperationException("<unlucky>") : total;
}
