using Microsoft.CodeAnalysis;
using Timbr.Typed.Generators.Json;

namespace Timbr.Typed.Generators.Wiring;

/// <summary>Finds the JSON of the message and of every slot's value: read where it can be, and else only written.</summary>
internal sealed class JsonShapeCollector
{
    private readonly Pipeline _pipeline;
    private readonly Dictionary<ITypeSymbol, JsonGap> _unreadable;

    private JsonShapeCollector(Pipeline pipeline, JsonShapeTable table, Dictionary<ITypeSymbol, JsonGap> unreadable)
    {
        _pipeline = pipeline;
        Table = table;
        _unreadable = unreadable;
    }

    public JsonShapeTable Table { get; }

    /// <summary>Why the message has no JSON.</summary>
    public JsonGap? InputGap { get; private set; }

    /// <summary>The slots whose values have no JSON, and why.</summary>
    public List<(Slot Slot, ITypeSymbol Output, JsonGap? Gap)> Gaps { get; } = [];

    public static JsonShapeCollector Collect(Pipeline pipeline, int naming, JsonDelegation delegation)
    {
        var unreadable = new Dictionary<ITypeSymbol, JsonGap>(SymbolEqualityComparer.Default);
        while (true)
        {
            // A type that can only be written takes what was found to hold it out of the table, so that all are asked about again.
            var collector = new JsonShapeCollector(pipeline, new JsonShapeTable(pipeline.Compilation, pipeline.Type, naming, delegation), unreadable);
            var known = unreadable.Count;
            collector.AddAll();
            if (unreadable.Count == known)
            {
                return collector;
            }
        }
    }

    private void AddAll()
    {
        if (_pipeline.Input is { } input)
        {
            _pipeline.InputShape = Table.Add(input, isRead: true, out var gap) ?? "";
            InputGap = gap;
        }

        foreach (var slot in _pipeline.Slots)
        {
            if (slot.Output is not { } output || (slot.IsGap && slot.Number == 0))
            {
                slot.Shape = slot.Output is null ? "" : _pipeline.InputShape;
            }
            else if (slot.IsGap)
            {
                var before = _pipeline.Slots[slot.Number - 1];
                (slot.Shape, slot.WhyNotRead) = (before.Shape, before.WhyNotRead);
            }
            else
            {
                slot.Shape = Add(slot, output);
            }
        }
    }

    private string Add(Slot slot, ITypeSymbol output)
    {
        var isRead = !output.Is(Names.None) && !_unreadable.ContainsKey(output);
        slot.WhyNotRead = _unreadable.TryGetValue(output, out var reason) ? Text(reason) : "";
        if (Table.Add(output, isRead, out var gap) is { } shape)
        {
            return shape;
        }

        if (isRead)
        {
            _unreadable[output] = gap ?? new JsonGap("", "");
        }
        else
        {
            Gaps.Add((slot, output, gap));
        }

        return "";
    }

    private static string Text(JsonGap gap) => gap.Path.Length > 0 ? $"in '{gap.Path}', {gap.Problem}" : gap.Problem;
}
