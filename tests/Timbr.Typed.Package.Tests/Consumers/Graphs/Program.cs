using Graphs;
using Timbr.Typed;

// A line with a name, then the text, for each.
Console.Write("Orders.mmd\n" + Orders.Graph.ToMermaid());
Console.Write("\0Orders.schema.json\n" + Orders.JsonSchema + "\n");
Console.Write("\0Graphs.Inner.Alerts.mmd\n" + Inner.Alerts.Graph.ToMermaid());
Console.Write("\0Graphs.Inner.Alerts.schema.json\n" + Inner.Alerts.JsonSchema + "\n");

namespace Graphs
{
    public enum Size { Small, Large }

    public sealed record Order(string Id, decimal Total, Size Size, DateTime At, Order? Previous, List<Line> Lines, Dictionary<string, int?> Tags);

    public readonly record struct Line(string? Text, Guid Article);

    [Pipeline(Slots = 4, PropertyNaming = PropertyNaming.CamelCase)]
    public static partial class Orders
    {
        [Slot(0)] static Step<decimal> Positive(Order order) => order.Total > 0 ? order.Total : Step.Stop(order.Total);
        [Slot(2)] static Dictionary<string, List<Line>>? Lines([Input] Order order, [From(0)] decimal total) => null;
    }

    [Pipeline]
    public static partial class Alerts
    {
        [Slot(0)] static int Length(string text) => text.Length;
    }

    public static partial class Inner
    {
        [Pipeline]
        public static partial class Alerts
        {
            [Slot(0)] static int Length(string text) => text.Length;
        }
    }
#if !WITHOUT_SECOND

    [Pipeline]
    public static partial class Second
    {
        [Slot(0)] static int Length(string text) => text.Length;
    }
#endif
}
