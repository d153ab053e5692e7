using System.Text.Json.Serialization;
using Timbr.Typed;

namespace Shop;

public sealed record Order(string Id, decimal? Total, List<Line> Lines, Order? Previous)
{
    public required Dictionary<string, string> Tags { get; init; }
}

public readonly record struct Line([property: JsonPropertyName("the \"text\"")] string? Text, Guid Article);

[Pipeline(Slots = 3)]
public static partial class Orders
{
    [Slot(0)] static decimal Total(Order order) => order.Total ?? 0;
    [Slot(1)] static Line[] Lines(decimal total, Order order) => [.. order.Lines];
}

[Pipeline]
public static partial class Alerts
{
    [Slot(0)] static void Tell(string text) => Console.WriteLine(text);
}
